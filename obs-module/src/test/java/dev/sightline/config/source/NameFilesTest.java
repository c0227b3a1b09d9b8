package dev.sightline.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFilesTest {
  private final Path directory;

  NameFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private NamedValues read(Map<String, String> pointers) {
    return new NameFiles(() -> List.of(pointers)).read();
  }

  private String file(String content) throws Exception {
    return Files.writeString(Files.createTempFile(directory, "v", ""), content).toString();
  }

  @Test
  void a_variable_gives_the_property_the_content_of_its_file() throws Exception {
    NamedValues values = read(Map.of("SHOP_API_KEY_FILE", file("k-1\n")));

    assertThat(values.value("shop.api-key")).isEqualTo("k-1");
    assertThat(values.names()).containsExactly("SHOP_API_KEY");
  }

  @Test
  void a_property_does_the_same_in_either_form() throws Exception {
    NamedValues values =
        read(Map.of("db.password_FILE", file("p1"), "mail.api-key.file", file("p2")));

    assertThat(values.value("db.password")).isEqualTo("p1");
    assertThat(values.value("mail.api-key")).isEqualTo("p2");
  }

  @Test
  void properties_that_mean_the_file_itself_are_left_alone() throws Exception {
    NamedValues values =
        read(
            Map.of(
                "java.util.logging.config.file",
                file("x"),
                "log.file",
                file("y"),
                "LOG_FILE",
                file("z"),
                "SSL_CERT_FILE",
                file("z")));

    assertThat(values.names()).isEmpty();
    assertThat(values.remarks()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_told() throws Exception {
    NamedValues values =
        read(
            Map.of(
                "A_FILE", directory.resolve("gone").toString(),
                "B_FILE", directory.toString(),
                "C_FILE", "bad\0path",
                "D_FILE", " ",
                "_FILE", file("x")));

    assertThat(values.names()).isEmpty();
    assertThat(values.omission("a")).isEqualTo("its file does not exist");
    assertThat(values.omission("B")).isEqualTo("its file is no file");
    assertThat(values.omission("C")).isEqualTo("its file has no valid path");
    assertThat(values.omission("D")).isNull();
  }

  @Test
  void the_first_place_that_names_a_file_counts() throws Exception {
    Map<String, String> first = Map.of("X_FILE", file("1"));
    Map<String, String> second = Map.of("X_FILE", file("2"));

    assertThat(new NameFiles(() -> List.of(first, second)).read().value("x")).isEqualTo("1");
  }
}
