package dev.sightline.error.spool;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Reads {@link CheckedLine}s of a file from a position on. Damaged and endless lines are null. */
final class LineReader implements AutoCloseable {
  static final int MAX_LINE = 32 << 20;

  private final InputStream in;
  private long position;
  private boolean torn;

  LineReader(Path file, long from) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    this.in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    this.position = from;
  }

  /**
   * One line.
   *
   * @param text null when it is damaged
   * @param end position of the next line
   */
  record Line(@Nullable String text, long end) {}

  /** The next line that has an end, or null. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    int next;
    while ((next = in.read()) >= 0) {
      position++;
      if (next == '\n') {
        boolean sized = line.size() <= MAX_LINE;
        return new Line(sized ? CheckedLine.decode(line.toByteArray()) : null, position);
      } else if (line.size() <= MAX_LINE) {
        line.write(next);
      }
    }
    torn = line.size() > 0;
    return null;
  }

  /** Whether the file ended within a line. */
  boolean isTorn() {
    return torn;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
