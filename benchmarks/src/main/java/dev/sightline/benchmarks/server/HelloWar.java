package dev.sightline.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the WAR of a subject. */
final class HelloWar {
  /** Its context root. */
  static final String ROOT = "hello";

  private HelloWar() {}

  static Path write(Subject subject, Path directory) {
    Path file = directory.resolve(ROOT + ".war");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "WEB-INF/beans.xml", new byte[0]);
      for (Class<?> type : subject.classes()) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getResourceAsStream("/" + path)) {
          add(zip, "WEB-INF/classes/" + path, code.readAllBytes());
        }
      }
      for (Path library : subject.libraries()) {
        add(zip, "WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      }
      if (subject == Subject.LOGBOOK) {
        byte[] settings = Subject.logback().getBytes(StandardCharsets.UTF_8);
        add(zip, "WEB-INF/classes/logback.xml", settings);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
