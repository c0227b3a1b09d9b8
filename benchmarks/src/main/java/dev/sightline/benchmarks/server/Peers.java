package dev.sightline.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the JARs that the build laid into {@code lib} and {@code peers}, beside the classes. */
final class Peers {
  private static final Path TARGET = Path.of("benchmarks", "target").toAbsolutePath();

  private Peers() {}

  /**
   * Those whose names begin with one of these.
   *
   * @throws IllegalStateException when the first of them is not there
   */
  static List<Path> jars(String... prefixes) {
    List<Path> found =
        Stream.of("lib", "peers")
            .flatMap(folder -> filesIn(TARGET.resolve(folder)))
            .filter(file -> Arrays.stream(prefixes).anyMatch(isBeginOf(file)))
            .sorted()
            .toList();
    if (found.stream().noneMatch(file -> isBeginOf(file).test(prefixes[0]))) {
      throw new IllegalStateException(
          "no " + prefixes[0] + " below " + TARGET + "; build first, run from the project's root");
    }
    return found;
  }

  private static java.util.function.Predicate<String> isBeginOf(Path file) {
    return prefix -> file.getFileName().toString().startsWith(prefix);
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("build first, run from the project's root", e);
    }
  }
}
