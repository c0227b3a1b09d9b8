package dev.sightline.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.GeneratedPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
  private static final String INTRODUCTION =
      """
      # Configuration

      Generated from the settings records in the code; a test keeps this page equal to them. `docs/sightline.env.example`
      has the same as a file of environment variables.

      Every key is read through MicroProfile Config: system properties, environment variables,
      `META-INF/microprofile-config.properties`, and whatever the server adds. Environment variables work for every key.
      Where part of a key is free (`<logger>`), the variable's underscores are read as dots and capitals are lost: use a property
      for names with capitals.

      - Durations: `250ms`, `1s`, `5m`, `1h30m`, `7d`, or ISO 8601 (`PT1.5S`). A number alone is refused, as its unit would be a guess.
      - Sizes: `512`, `64KB`, `10MB`, `1GB`, in units of 1024. Lists: separated by commas; `\\,` is a comma.
      - An empty value counts as not set.

      **Wrong values.** All of them are reported at once at start: key, environment variable, source, rule; never the value of a
      secret. Outside production the default stands in, so that a typing error does not stop a developer or a test. In
      production, or where `sightline.config.strict` is `true`, any error stops the start. Unknown keys under `sightline.` are
      warnings, in production errors. What is wrong in a name that other tools read too (`DD_ENV`) is ignored with a warning.

      **Reserved.** These are read and checked, and have no effect in this version: `errors.store` other than `memory`,
      `errors.publish`, `health.data-sources`, `health.http`, `health.broker`, `health.disk-min-free`, `shutdown.delay`,
      `rate-limit`, `config.dotenv`, `config.secrets-dir`, `config.vault`, `trace.sql-comments`.
      """;

  private final SettingsReference reference = new SettingsReference(SettingsLoader.schema());

  @Test
  void the_page_says_what_the_code_says() throws IOException {
    GeneratedPage.check("docs/configuration.md", INTRODUCTION + reference.tables());
  }

  @Test
  void the_example_file_says_what_the_code_says() throws IOException {
    GeneratedPage.check("docs/sightline.env.example", reference.dotenv());
  }

  @Test
  void secrets_have_no_example_value() {
    assertThat(reference.dotenv()).contains("# SIGHTLINE_CONSOLE_API_TOKEN=\n");
  }

  @Test
  void free_parts_of_names_are_kept_apart() {
    assertThat(reference.tables())
        .contains("| `sightline.log.levels.<logger>` | `SIGHTLINE_LOG_LEVELS_<LOGGER>` |")
        .contains("`SIGHTLINE_CONSOLE_USERS_<NAME>_PASSWORD_HASH`");
  }
}
