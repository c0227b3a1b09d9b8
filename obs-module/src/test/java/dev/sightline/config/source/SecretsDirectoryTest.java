package dev.sightline.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SecretsDirectoryTest {
  private final Path directory;

  SecretsDirectoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private NamedValues read() throws SourceException {
    return new SecretsDirectory(directory).read();
  }

  private Path write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void a_file_is_a_property_and_nested_ones_have_dots() throws Exception {
    write("db.password", "p1\n");
    write("SHOP_API_KEY", "k1\r\n\n");
    write("mail/password", " p2 ");
    write("a/b/c", "deep");
    write("empty", "");

    NamedValues values = read();

    assertThat(values.value("db.password")).isEqualTo("p1");
    assertThat(values.value("shop.api-key")).isEqualTo("k1");
    assertThat(values.value("mail.password")).as("only line breaks go").isEqualTo(" p2 ");
    assertThat(values.value("a.b.c")).isEqualTo("deep");
    assertThat(values.value("empty")).isEmpty();
    assertThat(values.names()).hasSize(5);
    assertThat(values.remarks()).isEmpty();
  }

  @Test
  void links_as_kubernetes_makes_them_are_followed_and_its_own_are_passed_over() throws Exception {
    write("..2026_11_21/db-password", "old");
    write("..2026_11_22/db-password", "new");
    Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_11_21"));
    Files.createSymbolicLink(directory.resolve("db-password"), Path.of("..data/db-password"));
    assertThat(read().asMap()).containsOnlyKeys("db-password").containsValue("old");

    Files.delete(directory.resolve("..data"));
    Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_11_22"));

    assertThat(read().asMap()).containsOnlyKeys("db-password").containsValue("new");
  }

  @Test
  void what_platforms_put_there_for_themselves_is_passed_over() throws Exception {
    write("kubernetes.io/serviceaccount/token", "jwt");
    write("shop/kubernetes.io/x", "ours");

    assertThat(read().names()).containsExactly("shop.kubernetes.io.x");
  }

  @Test
  void files_that_hold_no_value_are_left_out_and_told() throws Exception {
    write("good", "fine");
    Files.write(directory.resolve("binary"), new byte[] {1, 0, 2});
    Files.write(directory.resolve("latin"), new byte[] {'a', (byte) 0xe4});
    Files.write(directory.resolve("large"), new byte[TextFile.LARGEST_VALUE + 1]);
    Files.createSymbolicLink(directory.resolve("dangling"), Path.of("gone"));

    NamedValues values = read();

    assertThat(values.names()).containsExactly("good");
    assertThat(values.omission("binary")).isEqualTo("is binary");
    assertThat(values.omission("latin")).isEqualTo("is no UTF-8 text");
    assertThat(values.omission("large")).isEqualTo("is larger than 1048576 bytes");
    assertThat(values.omission("dangling")).isEqualTo("does not exist");
    assertThat(values.remarks()).contains("binary: is binary");
  }

  @Test
  void a_file_that_cannot_be_read_does_not_hide_the_others() throws Exception {
    write("good", "fine");
    // a regular file whose reading fails for every user
    Files.createSymbolicLink(directory.resolve("unreadable"), Path.of("/proc/self/mem"));

    NamedValues values = read();

    assertThat(values.names()).containsExactly("good");
    assertThat(values.omission("unreadable")).isEqualTo("could not be read (IOException)");
  }

  @Test
  void a_value_of_one_megabyte_is_read() throws Exception {
    write("big", "x".repeat(TextFile.LARGEST_VALUE));

    assertThat(read().value("big")).hasSize(TextFile.LARGEST_VALUE);
  }

  @Test
  void links_that_go_round_end() throws Exception {
    write("a/x", "1");
    Files.createSymbolicLink(directory.resolve("a/up"), directory);
    Files.createSymbolicLink(directory.resolve("self"), Path.of("self"));

    NamedValues values = read();

    assertThat(values.names()).containsExactly("a.x");
    assertThat(values.omission("self")).isNotNull();
  }

  @Test
  void ten_thousand_files_are_read() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(directory.resolve("key-" + i), "v" + i);
    }

    NamedValues values = read();

    assertThat(values.names()).hasSize(10_000);
    assertThat(values.value("key-9999")).isEqualTo("v9999");
  }

  @Test
  void a_directory_that_does_not_exist_is_a_failure() {
    assertThatThrownBy(() -> new SecretsDirectory(directory.resolve("gone")).read())
        .isInstanceOf(SourceException.class)
        .hasMessage("could not be listed (NoSuchFileException)");
  }

  @Test
  @Timeout(20)
  void pipesAndDevicesAreNotWaitedFor() throws Exception {
    write("good", "fine");
    Files.createSymbolicLink(directory.resolve("endless"), Path.of("/dev/zero"));
    Files.createSymbolicLink(directory.resolve("terminal"), Path.of("/dev/tty"));
    int made = new ProcessBuilder("mkfifo", directory.resolve("pipe").toString()).start().waitFor();
    assertThat(made).isZero();

    NamedValues values = read();

    assertThat(values.names()).containsExactly("good");
    assertThat(values.omission("pipe")).isEqualTo("is no file");
    assertThat(values.omission("endless")).isEqualTo("is no file");
    assertThat(values.omission("terminal")).isNotNull();
  }

  @Test
  void linksThatLeadOutOfTheDirectoryAreFollowed(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("value"), "from elsewhere");
    Files.createSymbolicLink(directory.resolve("a.b"), elsewhere.resolve("value"));
    Files.createSymbolicLink(directory.resolve("nested"), elsewhere);

    NamedValues values = read();

    assertThat(values.value("a.b")).isEqualTo("from elsewhere");
    assertThat(values.value("nested.value")).isEqualTo("from elsewhere");
  }

  @Test
  void namesOfEveryKindAreTakenAsTheyAre() throws Exception {
    write("with space", "1");
    write("%prod.db.password", "2");
    write("ключ", "3");
    write("a=b", "4");

    assertThat(read().names())
        .containsExactlyInAnyOrder("with space", "%prod.db.password", "ключ", "a=b");
  }
}
