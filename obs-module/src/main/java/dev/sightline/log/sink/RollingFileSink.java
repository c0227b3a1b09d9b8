package dev.sightline.log.sink;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Appends to a file; when it would grow beyond its size, {@code name} becomes {@code name.1},
 * {@code name.1} becomes {@code name.2}, and the oldest goes. A file that was moved or deleted by
 * others is created anew within a second. After a failure the next line begins on a line of its
 * own.
 */
public final class RollingFileSink implements Sink {
  private static final long CHECK_NANOS = 1_000_000_000;

  private final Path path;
  private final long maxSize;
  private final int maxFiles;
  private @Nullable OutputStream stream;
  private @Nullable Object identity;
  private long size;
  private long checkedAt;

  /** Whether the last write may have ended within a line. */
  private boolean torn;

  /**
   * Opens the file, and creates its directory when there is none.
   *
   * @param maxSize bytes, 1 or more
   * @param maxFiles how many files are kept, the current one included, 1 or more
   * @throws IOException when it cannot be opened
   */
  public RollingFileSink(Path path, long maxSize, int maxFiles) throws IOException {
    this.path = path.toAbsolutePath();
    this.maxSize = Math.max(1, maxSize);
    this.maxFiles = Math.max(1, maxFiles);
    open();
  }

  @Override
  public void write(byte[] lines, int offset, int length) throws IOException {
    long now = System.nanoTime();
    if (now - checkedAt > CHECK_NANOS) {
      checkedAt = now;
      reopenWhenGone();
    }
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int to = fitting(lines, from, end);
      if (to == from) {
        roll();
        to = size == 0 ? Math.max(fitting(lines, from, end), lineEnd(lines, from, end)) : from;
      }
      append(lines, from, to - from);
      from = to;
    }
  }

  /** The end of the last whole line that still fits. */
  private int fitting(byte[] lines, int from, int end) {
    long room = maxSize - size;
    if (end - from <= room) {
      return end;
    }
    for (int at = (int) (from + Math.max(0, room)) - 1; at >= from; at--) {
      if (lines[at] == '\n') {
        return at + 1;
      }
    }
    return from;
  }

  private static int lineEnd(byte[] lines, int from, int end) {
    for (int at = from; at < end; at++) {
      if (lines[at] == '\n') {
        return at + 1;
      }
    }
    return end;
  }

  private void append(byte[] lines, int from, int length) throws IOException {
    OutputStream target = stream;
    if (target == null) {
      target = open();
    }
    try {
      if (torn) {
        target.write('\n');
        torn = false;
      }
      target.write(lines, from, length);
      size += length;
    } catch (IOException e) {
      torn = true;
      closeStream();
      throw e;
    }
  }

  private void reopenWhenGone() throws IOException {
    if (stream != null && !Objects.equals(identity, identity())) {
      closeStream();
      open();
    }
  }

  /** What tells this file from another of the same name; null when there is none. */
  private @Nullable Object identity() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.fileKey() == null ? path : now.fileKey();
    } catch (IOException gone) {
      return null;
    }
  }

  private void roll() throws IOException {
    closeStream();
    for (int number = maxFiles - 1; number >= 1; number--) {
      Path older = number == 1 ? path : numbered(number - 1);
      if (Files.exists(older)) {
        Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (maxFiles == 1) {
      Files.deleteIfExists(path);
    }
    open();
  }

  private Path numbered(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  private OutputStream open() throws IOException {
    Path directory = path.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    OutputStream opened = new FileOutputStream(path.toFile(), true);
    stream = opened;
    size = Files.size(path);
    identity = identity();
    return opened;
  }

  private void closeStream() throws IOException {
    OutputStream open = stream;
    stream = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeStream();
  }
}
