package dev.sightline.it.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Everything a server wrote below a directory: logs, dumps, caches. */
public final class WrittenFiles {
  private static final List<String> NOT_OUTPUT =
      List.of("deploy", "deployments", "vfs", "apps", "applications", "workarea");

  private WrittenFiles() {}

  /**
   * Which files contain the text, as {@code file: line} for each. The server may go on meanwhile:
   * temporary files that are gone before they could be read are none of its output.
   */
  public static List<String> containing(Path directory, String text) {
    Search search = new Search(directory, text);
    try {
      Files.walkFileTree(directory, search);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return search.found;
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path directory;
    private final String text;
    private final List<String> found = new ArrayList<>();

    Search(Path directory, String text) {
      this.directory = directory;
      this.text = text;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
      boolean output =
          each.equals(directory) || !NOT_OUTPUT.contains(each.getFileName().toString());
      return output ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isRegularFile(file) && !NOT_OUTPUT.contains(file.getFileName().toString())) {
        try {
          read(file);
        } catch (NoSuchFileException gone) {
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file) throws IOException {
      new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .lines()
          .filter(line -> line.contains(text))
          .forEach(line -> found.add(directory.relativize(file) + ": " + line));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException && !file.equals(directory)) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      return super.postVisitDirectory(each, failure);
    }
  }
}
