package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a page of the documentation equal to what the code says. */
public final class GeneratedPage {
  private GeneratedPage() {}

  /**
   * Fails when the page differs; with {@code -Dsightline.docs=write} it is written instead.
   *
   * @param path from the root of the repository
   */
  public static void check(String path, String content) throws IOException {
    Path file = Path.of("..").resolve(path);
    if ("write".equals(System.getProperty("sightline.docs"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }
    assertThat(file).as("run the test with -Dsightline.docs=write to bring it up to date").exists();
    assertThat(Files.readString(file)).isEqualTo(content);
  }
}
