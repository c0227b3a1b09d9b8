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

      Every key is read through MicroProfile Config: system properties, environment variables, `.env` files, a directory of
      secrets, Vault (see [settings.md](settings.md)), `META-INF/microprofile-config.properties`, and whatever the server adds.
      Environment variables work for every key.
      Where part of a key is free (`<logger>`), the variable's underscores are read as dots and capitals are lost: use a property
      for names with capitals.

      - Durations: `250ms`, `1s`, `5m`, `1h30m`, `7d`, or ISO 8601 (`PT1.5S`). A number alone is refused, as its unit would be a guess.
      - Sizes: `512`, `64KB`, `10MB`, `1GB`, in units of 1024. Lists: separated by commas; `\\,` is a comma.
      - An empty value counts as not set.

      **Wrong values.** All of them are reported at once at start: key, environment variable, source and line, rule; never the
      value of a secret. Any error stops the start of the application; with `sightline.config.strict=false` the defaults stand in.
      Unknown keys under `sightline.` are warnings, in production errors. What is wrong in a name that other tools read too
      (`DD_ENV`) is ignored with a warning.

      **Sources.** The keys under `sightline.config` that say where to read from are needed before there is a configuration: they
      are taken from system properties, environment variables, `.env` files, the directory of secrets and the application's
      `microprofile-config.properties`, and not from what only the server knows. The report warns where one stands elsewhere.

      **Reserved.** These are read and checked, and have no effect in this version: `errors.store` other than `memory`,
      `errors.publish`, `health.data-sources`, `health.http`, `health.broker`, `health.disk-min-free`, `shutdown.delay`,
      `rate-limit`, `trace.sql-comments`.
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
  void ides_are_told_what_the_code_says() throws IOException {
    GeneratedPage.check(
        "obs-module/src/main/resources/META-INF/spring-configuration-metadata.json",
        reference.metadata());
  }

  @Test
  void the_schema_says_what_the_code_says() throws IOException {
    GeneratedPage.check("docs/sightline.schema.json", reference.jsonSchema());
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
