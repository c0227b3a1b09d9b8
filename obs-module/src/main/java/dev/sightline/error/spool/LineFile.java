package dev.sightline.error.spool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file of {@link CheckedLine}s that is appended to. Not safe for several threads. */
public final class LineFile implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final FileChannel channel;
  private long size;

  private LineFile(FileChannel channel) {
    this.channel = channel;
  }

  /** A new file; what was in one of that name is gone. */
  public static LineFile create(Path file) throws IOException {
    return new LineFile(
        PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
  }

  /**
   * Adds lines and waits until they are on the disk; all of them or, where it throws, none.
   *
   * @throws IOException after which it may be used again if {@link #isOpen}
   */
  public void append(Iterable<String> lines) throws IOException {
    try {
      ByteArrayOutputStream batch = new ByteArrayOutputStream();
      for (String line : lines) {
        batch.writeBytes(CheckedLine.encode(line));
        if (batch.size() >= CHUNK) {
          write(batch);
        }
      }
      write(batch);
      channel.force(false);
      size = channel.position();
    } catch (IOException e) {
      undo();
      throw e;
    }
  }

  private void write(ByteArrayOutputStream batch) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(batch.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    batch.reset();
  }

  private void undo() {
    try {
      channel.truncate(size);
      channel.position(size);
    } catch (IOException e) {
      close();
    }
  }

  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Bytes. */
  public long size() {
    return size;
  }

  /**
   * Gives every intact line of a file.
   *
   * @return how many were damaged, a torn last one included
   */
  public static long read(Path file, Consumer<String> lines) throws IOException {
    long damaged = 0;
    try (LineReader reader = new LineReader(file, 0)) {
      for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
        if (line.text() == null) {
          damaged++;
        } else {
          lines.accept(line.text());
        }
      }
      return reader.isTorn() ? damaged + 1 : damaged;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // everything was forced to the disk before
    }
  }
}
