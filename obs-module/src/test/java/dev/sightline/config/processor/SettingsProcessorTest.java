package dev.sightline.config.processor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsProcessorTest {
  private static final String SOURCE =
      """
      package app;

      import dev.sightline.*;
      import jakarta.validation.constraints.*;
      import java.util.*;

      /**
       * The shop.
       *
       * @param poolSize connections to the
       *     {@code database} at most
       */
      @Settings(prefix = "shop")
      public record ShopSettings(
          @Setting(value = "5", min = "1", max = "100") int poolSize,
          @Setting(description = "Key of \\"us\\" | them.") @Size(min = 20) Secret apiKey,
          @Min(1) long limit,
          Optional<java.net.URI> callback,
          @Setting(value = "a, b") List<@NotBlank String> tags,
          Map<String, Integer> limits,
          Map<String, Mail> mails,
          Mail mail,
          Optional<Mail> spare,
          @Setting("fast") Mode mode,
          @Setting(value = "30s", notInProduction = "0s") java.time.Duration timeout,
          DataSize size) {
        public enum Mode { FAST, VERY_SAFE }
        public record Mail(@Setting("25") int port, String host, @Sensitive Optional<String> login) {}
      }
      """;

  private final Path directory;

  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  SettingsProcessorTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private boolean compile(String source, String... options) throws Exception {
    Path file = directory.resolve("src/app/ShopSettings.java");
    Files.createDirectories(file.getParent());
    Files.createDirectories(directory.resolve("out"));
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all =
        new ArrayList<>(
            List.of(
                "-d",
                directory.resolve("out").toString(),
                "-classpath",
                System.getProperty("java.class.path")));
    all.addAll(List.of(options));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      var task =
          compiler.getTask(
              null, files, diagnostics, all, null, files.getJavaFileObjects(file.toFile()));
      task.setProcessors(List.of(new SettingsProcessor()));
      return task.call();
    }
  }

  private String written(String file) throws Exception {
    return Files.readString(directory.resolve("out").resolve(file));
  }

  private JsonObject json(String file) throws Exception {
    return Json.createReader(new StringReader(written(file))).readObject();
  }

  @Test
  void ides_get_names_types_descriptions_defaults_and_hints() throws Exception {
    assertThat(compile(SOURCE)).as("%s", diagnostics.getDiagnostics()).isTrue();

    JsonObject metadata = json("META-INF/spring-configuration-metadata.json");

    assertThat(metadata.getJsonArray("groups").getJsonObject(0).getString("type"))
        .isEqualTo("app.ShopSettings");
    assertThat(metadata.getJsonArray("properties").getValuesAs(JsonObject.class))
        .extracting(each -> each.getString("name") + " " + each.getString("type"))
        .containsExactly(
            "shop.pool-size java.lang.Integer",
            "shop.api-key dev.sightline.Secret",
            "shop.limit java.lang.Long",
            "shop.callback java.net.URI",
            "shop.tags java.util.List<java.lang.String>",
            "shop.limits java.util.Map<java.lang.String,java.lang.Integer>",
            "shop.mails java.util.Map<java.lang.String,java.lang.Object>",
            "shop.mail.port java.lang.Integer",
            "shop.mail.host java.lang.String",
            "shop.mail.login java.lang.String",
            "shop.spare.port java.lang.Integer",
            "shop.spare.host java.lang.String",
            "shop.spare.login java.lang.String",
            "shop.mode app.ShopSettings.Mode",
            "shop.timeout java.time.Duration",
            "shop.size dev.sightline.DataSize");
    JsonObject pool = metadata.getJsonArray("properties").getJsonObject(0);
    assertThat(pool.getString("defaultValue")).isEqualTo("5");
    assertThat(pool.getString("description"))
        .isEqualTo("connections to the database at most. At least 1, at most 100.");
    assertThat(metadata.getJsonArray("hints").toString()).contains("very-safe");
  }

  @Test
  void tools_get_a_schema() throws Exception {
    compile(SOURCE);

    JsonObject schema = json("META-INF/sightline/settings.schema.json");

    JsonObject properties = schema.getJsonObject("properties");
    assertThat(properties.getJsonObject("shop.pool-size").toString())
        .contains("\"type\":\"integer\"", "\"minimum\":1", "\"maximum\":100", "\"default\":5");
    assertThat(properties.getJsonObject("shop.api-key").getBoolean("writeOnly")).isTrue();
    assertThat(properties.getJsonObject("shop.mode").getJsonArray("enum")).hasSize(2);
    assertThat(schema.getJsonArray("required").toString())
        .isEqualTo("[\"shop.api-key\",\"shop.limit\",\"shop.mail.host\",\"shop.size\"]");
    assertThat(schema.getJsonObject("patternProperties").keySet())
        .contains("^shop\\.limits\\..+$", "^shop\\.mails\\..+\\.host$");
  }

  @Test
  void people_get_a_page_and_an_example() throws Exception {
    compile(SOURCE);

    assertThat(written("META-INF/sightline/settings.md"))
        .contains("| `shop.limit` | `SHOP_LIMIT` | whole number |  | Required. At least 1. |")
        .contains("`SHOP_MAILS_<NAME>_HOST`")
        .contains("(never shown) |  | Key of \"us\" \\| them. Required. Of size 20 or more. |")
        .contains("In production not 0s.");
    assertThat(written("META-INF/sightline/settings.env.example"))
        .contains("\nSHOP_API_KEY=\n", "# SHOP_POOL_SIZE=5\n", "# SHOP_MODE=fast\n");
  }

  @Test
  void nothing_is_written_and_nothing_said_without_settings_or_when_switched_off()
      throws Exception {
    assertThat(
            compile("package app; class ShopSettings {}", "-Xlint:all,-path,-classfile", "-Werror"))
        .as("%s", diagnostics.getDiagnostics())
        .isTrue();
    assertThat(directory.resolve("out/META-INF")).doesNotExist();

    assertThat(compile(SOURCE, "-Asightline.settings=off")).isTrue();
    assertThat(directory.resolve("out/META-INF")).doesNotExist();
  }

  @Test
  void no_source_makes_it_fail_a_build() throws Exception {
    String odd =
        """
        package app;
        import dev.sightline.*;
        import java.util.*;
        @Settings(prefix = "odd")
        @SuppressWarnings("rawtypes")
        public record ShopSettings(
            ShopSettings self, List raw, Optional empty, int[] many, Map bare, List<List<String>> deep) {}
        """;

    assertThat(compile(odd, "-Xlint:-rawtypes")).as("%s", diagnostics.getDiagnostics()).isTrue();
    assertThat(diagnostics.getDiagnostics())
        .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }
}
