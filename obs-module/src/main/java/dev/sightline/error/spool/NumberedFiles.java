package dev.sightline.error.spool;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Files of one directory named {@code <prefix>-<number>.log}.
 *
 * @param directory where they are
 * @param prefix what their names begin with
 */
public record NumberedFiles(Path directory, String prefix) {

  /** The file of that number, 1 to 999,999,999,999. */
  public Path file(long number) {
    return directory.resolve(String.format(Locale.ROOT, "%s-%012d.log", prefix, number));
  }

  /** All there are, lowest number first. */
  public List<Path> all() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, prefix + "-*.log")) {
      for (Path each : found) {
        if (number(each) > 0) {
          files.add(each);
        }
      }
    }
    Collections.sort(files);
    return files;
  }

  /** The number of a file, or -1 when it is none of these. */
  public long number(Path file) {
    String name = file.getFileName().toString();
    String digits = name.substring(prefix.length() + 1, name.length() - ".log".length());
    return digits.matches("[0-9]{12}") ? Long.parseLong(digits) : -1;
  }
}
