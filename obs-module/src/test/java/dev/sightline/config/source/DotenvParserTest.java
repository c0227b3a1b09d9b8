package dev.sightline.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotenvParserTest {

  private static NamedValues parse(String... lines) {
    return DotenvParser.parse(String.join("\n", lines));
  }

  @Test
  void takes_plain_values_without_blanks_around_and_comments_behind() {
    NamedValues values =
        parse("# comment", "", "A=1", " export B = two words  # comment", "C=a#b", "D=", "E=#x");

    assertThat(values.asMap())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of("A", "1", "B", "two words", "C", "a#b", "D", "", "E", ""));
    assertThat(values.remarks()).isEmpty();
  }

  @Test
  void takes_quoted_values_over_several_lines() {
    NamedValues values =
        parse(
            "A='it is # raw \\n'",
            "B=\"line 1\\nline 2\\t\\\"x\\\" \\$\"",
            "K=\"-----",
            "x",
            "---\"");

    assertThat(values.value("A")).isEqualTo("it is # raw \\n");
    assertThat(values.value("B")).isEqualTo("line 1\nline 2\t\"x\" \\$");
    assertThat(values.value("K")).isEqualTo("-----\nx\n---");
  }

  @Test
  void knows_the_line_of_every_name() {
    NamedValues values = parse("A=1", "B=\"x", "y\"", "", "c.d=3", "A=4");

    assertThat(values.position("B")).isEqualTo("line 2");
    assertThat(values.position("c.d")).isEqualTo("line 5");
    assertThat(values.value("A")).isEqualTo("4");
    assertThat(values.position("A")).isEqualTo("line 6");
  }

  @Test
  void tells_of_lines_that_cannot_be_read_without_repeating_them() {
    NamedValues values = parse("hunter2", "A=1", "=hunter2", "B=\"hunter2", "C='x' y", "D=5");

    assertThat(values.remarks())
        .isEqualTo(
            "line 1 is not NAME=value; line 3 is not NAME=value; line 4 has a quote that is not"
                + " closed; line 5 has a quote that is not closed");
    assertThat(values.asMap()).containsOnlyKeys("A", "D");
  }

  @Test
  void reads_files_of_other_systems() {
    NamedValues values = DotenvParser.parse("A=1\r\nB=2\rC=3");

    assertThat(values.asMap())
        .containsEntry("A", "1")
        .containsEntry("B", "2")
        .containsEntry("C", "3");
    assertThat(values.position("C")).isEqualTo("line 3");
  }

  @Test
  void variables_answer_for_properties() {
    NamedValues values = parse("SHOP_POOL_SIZE=5", "shop.timeout=3s", "%prod.x=1", "db_password=p");

    assertThat(values.value("shop.pool-size")).isEqualTo("5");
    assertThat(values.value("shop.timeout")).isEqualTo("3s");
    assertThat(values.value("%prod.x")).isEqualTo("1");
    assertThat(values.value("db.password")).isEqualTo("p");
    assertThat(values.value("shop.pool")).isNull();
    assertThat(values.position("shop.pool-size")).isEqualTo("line 1");
  }

  @Test
  void takes_time_linear_in_the_size() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("KEY_").append(i).append("=\"value\n").append(i).append("\"\n");
    }
    text.append("BIG=").append("x".repeat(1 << 20));

    NamedValues values = DotenvParser.parse(text.toString());

    assertThat(values.names()).hasSize(100_001);
    assertThat(values.position("BIG")).isEqualTo("line 200001");
  }

  @Test
  void takesExportEscapesAndUnusualNames() {
    NamedValues values =
        parse(
            "export A=1",
            "export\tB = \"x\\ty\\q\\\\n\"  # why",
            "  export   C='a\\nb'",
            "export=2",
            "D=\"a\\",
            "b\"",
            "E=",
            "F='it''s'",
            "G=a#b",
            "H==x=");

    assertThat(values.value("A")).isEqualTo("1");
    assertThat(values.value("B")).isEqualTo("x\ty\\q\\n");
    assertThat(values.value("C")).isEqualTo("a\\nb");
    assertThat(values.value("export")).isEqualTo("2");
    assertThat(values.value("E")).isEmpty();
    assertThat(values.value("G")).isEqualTo("a#b");
    assertThat(values.value("H")).isEqualTo("=x=");
    assertThat(values.value("F")).isNull();
    assertThat(values.remarks()).contains("line 8 has a quote that is not closed");
  }

  @Test
  void aFileIsTakenOnlyWhenItIsTextOfAUsualSize(@TempDir Path directory) throws Exception {
    Path file = directory.resolve(".env");
    Files.write(file, "\uFEFFA=1\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(DotenvParser.parse(TextFile.read(file, 100)).value("A")).isEqualTo("1");

    Files.write(file, "A=1\0B=2".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> TextFile.read(file, 100)).hasMessage("is binary");
    Files.write(file, new byte[] {'A', '=', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> TextFile.read(file, 100)).hasMessage("is no UTF-8 text");
    Files.write(file, "A=1".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> TextFile.read(file, 100)).hasMessage("is no UTF-8 text");
    assertThatThrownBy(() -> TextFile.read(directory, 100)).hasMessage("is no file");
    Files.writeString(file, "A".repeat(101));
    assertThatThrownBy(() -> TextFile.read(file, 100)).hasMessage("is larger than 100 bytes");
  }
}
