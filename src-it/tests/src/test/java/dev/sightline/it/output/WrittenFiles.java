package dev.sightline.it.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything a server wrote below a directory: logs, dumps, caches. */
public final class WrittenFiles {
  private static final List<String> NOT_OUTPUT =
      List.of("deploy", "apps", "applications", "workarea");

  private WrittenFiles() {}

  /** Which files contain the text, as {@code file: line} for each. */
  public static List<String> containing(Path directory, String text) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(each -> isOutput(directory, each)).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        content
            .lines()
            .filter(line -> line.contains(text))
            .forEach(line -> found.add(directory.relativize(file) + ": " + line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean isOutput(Path directory, Path file) {
    for (Path part : directory.relativize(file)) {
      if (NOT_OUTPUT.contains(part.toString())) {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }
}
