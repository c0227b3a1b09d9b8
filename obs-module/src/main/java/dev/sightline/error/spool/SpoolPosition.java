package dev.sightline.error.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * How far a spool has been taken. Written over in place: when that is cut by a crash, everything
 * still there is given again.
 */
final class SpoolPosition {
  private final Path file;
  private long number;
  private long offset;

  SpoolPosition(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      parse(Files.readAllBytes(file));
    }
  }

  private void parse(byte[] bytes) {
    int end = bytes.length;
    String text = end > 0 ? CheckedLine.decode(Arrays.copyOf(bytes, end - 1)) : null;
    if (text != null && text.matches("[0-9]{12} [0-9]{12}")) {
      number = Long.parseLong(text.substring(0, 12));
      offset = Long.parseLong(text.substring(13));
    }
  }

  /** Of the file; 0 for the first there is. */
  long number() {
    return number;
  }

  /** Within the file. */
  long offset() {
    return offset;
  }

  void write(long newNumber, long newOffset) throws IOException {
    String text = String.format(Locale.ROOT, "%012d %012d", newNumber, newOffset);
    try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.CREATE)) {
      channel.write(ByteBuffer.wrap(CheckedLine.encode(text)), 0);
    }
    number = newNumber;
    offset = newOffset;
  }
}
