package dev.sightline.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the machine; Debian's package is installed when there is none and this user may.
 *
 * @param debianPackage the package that holds it
 * @param property a system property that may say where it is
 * @param names what its file is called
 */
public record MachineProgram(String debianPackage, String property, List<String> names) {

  /**
   * Where it is.
   *
   * @throws IllegalStateException when it is not there and cannot be installed
   */
  public Path path() {
    return found()
        .or(this::installed)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no %s: install it (Debian: apt-get install %s) or pass -D%s=<path>"
                        .formatted(names.get(0), debianPackage, property)));
  }

  private Optional<Path> found() {
    String given = System.getProperty(property, "");
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(directory -> names.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<Path> installed() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", debianPackage);
    return found();
  }

  private static void run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder.redirectInput(new File("/dev/null"));
      builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
