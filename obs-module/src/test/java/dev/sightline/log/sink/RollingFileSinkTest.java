package dev.sightline.log.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingFileSinkTest {
  @Test
  void rollsAtLineEndsAndKeepsTheNewest(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("logs/app.log");
    try (RollingFileSink sink = new RollingFileSink(file, 50, 3)) {
      StringBuilder batch = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        batch.append("line %05d\n".formatted(i));
      }
      byte[] bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
      sink.write(bytes, 0, bytes.length);
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("app.log", "app.log.1", "app.log.2");
    }
    assertThat(Files.readAllLines(file)).hasSizeBetween(1, 4).last().isEqualTo("line 00039");
    List<String> older = Files.readAllLines(file.resolveSibling("app.log.1"));
    assertThat(older).allMatch(line -> line.matches("line \\d{5}")).hasSize(4);
  }

  @Test
  void aLineLongerThanTheFileIsWrittenWhole(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("app.log");
    byte[] line = ("x".repeat(500) + "\nshort\n").getBytes(StandardCharsets.UTF_8);
    try (RollingFileSink sink = new RollingFileSink(file, 100, 2)) {
      sink.write(line, 0, line.length);
    }
    assertThat(Files.readAllLines(file.resolveSibling("app.log.1")))
        .containsExactly("x".repeat(500));
    assertThat(Files.readAllLines(file)).containsExactly("short");
  }

  @Test
  void appendsToWhatIsThere(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("app.log");
    Files.writeString(file, "old\n");
    try (RollingFileSink sink = new RollingFileSink(file, 1_000, 1)) {
      sink.write("new\n".getBytes(StandardCharsets.UTF_8), 0, 4);
    }
    assertThat(Files.readAllLines(file)).containsExactly("old", "new");
  }

  @Test
  void aFileThatWasRotatedAwayIsCreatedAnew(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("logs/app.log");
    Path moved = directory.resolve("app.log.moved");
    try (RollingFileSink sink = new RollingFileSink(file, 1_000, 2)) {
      write(sink, "first\n");
      Files.move(file, moved);
      Files.delete(file.getParent());
      Thread.sleep(1_050);
      write(sink, "second\n");
    }
    assertThat(Files.readAllLines(moved)).containsExactly("first");
    assertThat(Files.readAllLines(file)).containsExactly("second");
  }

  @Test
  void aFullDiskIsAnErrorAndNoHang(@TempDir Path directory) throws Exception {
    Path full = Path.of("/dev/full");
    Path file = directory.resolve("app.log");
    Files.createSymbolicLink(file, full);
    try (RollingFileSink sink = new RollingFileSink(file, 1_000, 2)) {
      assertThatThrownBy(() -> write(sink, "lost\n")).isInstanceOf(IOException.class);
      Files.delete(file);
      write(sink, "kept\n");
    }
    assertThat(Files.readAllLines(file)).containsExactly("", "kept");
  }

  private static void write(RollingFileSink sink, String text) throws IOException {
    sink.write(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
  }
}
