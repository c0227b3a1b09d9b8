package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedactCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String run(byte[] input, String... arguments) throws IOException {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status =
        RedactCommand.run(List.of(arguments), new ByteArrayInputStream(input), print, print);
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void writesOneLineForEachInOrder() throws IOException {
    assertThat(run(utf8("a\n\npassword=hunter2\r\nlast"), "redact"))
        .isEqualTo("a\n\npassword=[REDACTED]\r\nlast");
  }

  @Test
  void explainsTheRuleButNotTheSecret() throws IOException {
    assertThat(run(utf8("user=bob password=hunter2\nclean\n"), "redact", "--explain"))
        .isEqualTo("user=bob password=[REDACTED]\t# key.password@19+7\nclean\n");
  }

  @Test
  void masksAPrivateKeyOverSeveralLines() throws IOException {
    String key =
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEabc+/=\nAAAA\n-----END RSA PRIVATE KEY-----\nafter\n";
    assertThat(run(utf8(key), "redact"))
        .isEqualTo(
            "-----BEGIN RSA PRIVATE KEY-----\n[REDACTED]\n[REDACTED]\n-----END RSA PRIVATE KEY-----\nafter\n");
  }

  @Test
  void masksYamlBlocksAndNamedValues() throws IOException {
    String yaml =
        "password: |\n  hunter2\nenv:\n- name: DB_PASSWORD\n  value: hunter2\n- name: USER\n  value: bob\n";
    assertThat(run(utf8(yaml), "redact"))
        .isEqualTo(
            "password: |\n  [REDACTED]\nenv:\n- name: DB_PASSWORD\n  value: [REDACTED]\n- name: USER\n  value: bob\n");
  }

  @Test
  void toleratesBadUtf8() throws IOException {
    byte[] bad = utf8("x password=hunter2 y\n");
    bad[0] = (byte) 0xC3;
    assertThat(run(bad, "redact")).endsWith(" password=[REDACTED] y\n");
  }

  @Test
  void passesOrMasksAnyBytesLineForLine() throws IOException {
    Random random = new Random(20_261_121L);
    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);
    long lines = IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count();
    assertThat(run(bytes, "redact").chars().filter(c -> c == '\n').count()).isEqualTo(lines);
  }

  @Test
  void readsALineOfMegabytes() throws IOException {
    String line = "x".repeat(3_000_000) + " password=hunter2 " + "{".repeat(100_000);
    assertThat(run(utf8(line + "\nlast\n"), "redact"))
        .doesNotContain("hunter2")
        .endsWith("\nlast\n");
  }

  @Test
  void refusesOtherArguments() throws IOException {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(
            RedactCommand.run(
                List.of("redakt"), new ByteArrayInputStream(new byte[0]), print, print))
        .isEqualTo(2);
  }
}
