package dev.sightline.error.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A spool in append-only files of one directory. What was added is on the disk before {@link #add}
 * returns, and survives a crash; what was removed shortly before one may be given again. A
 * directory belongs to one spool at a time, of all processes.
 */
public final class FileSpool implements Spool {
  private static final long SEGMENT = 4L << 20;
  private static final int LINE_OVERHEAD = 10;

  private final long maxBytes;
  private final DirectoryLock lock;
  private final NumberedFiles files;
  private final SpoolPosition position;
  private final SpoolReader reader;
  private final ArrayDeque<SpoolReader.Entry> fetched = new ArrayDeque<>();
  private final AtomicLong waiting = new AtomicLong();
  private @Nullable LineFile current;
  private long currentNumber;

  private FileSpool(Path directory, long maxBytes, DirectoryLock lock) throws IOException {
    this.maxBytes = maxBytes;
    this.lock = lock;
    this.files = new NumberedFiles(directory, "spool");
    this.position = new SpoolPosition(directory.resolve("position"));
    List<Path> found = files.all();
    this.currentNumber = found.isEmpty() ? 0 : files.number(found.get(found.size() - 1));
    this.reader = new SpoolReader(files, position.number(), position.offset());
    this.waiting.set(SpoolReader.count(files, position.number(), position.offset()));
  }

  /**
   * Takes a directory, which is created if need be.
   *
   * @param maxBytes of all files together
   * @return null when another spool has it
   */
  public static @Nullable FileSpool open(Path directory, long maxBytes) throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory);
    if (lock == null) {
      return null;
    }
    try {
      return new FileSpool(directory, maxBytes, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public boolean add(List<String> records) throws IOException {
    long more = 0;
    for (String each : records) {
      more += each.length() + LINE_OVERHEAD;
    }
    if (bytes() + more > maxBytes) {
      return false;
    }
    LineFile segment = current;
    if (segment == null || !segment.isOpen() || segment.size() > SEGMENT) {
      segment = startSegment();
    }
    segment.append(records);
    waiting.addAndGet(records.size());
    return true;
  }

  private LineFile startSegment() throws IOException {
    LineFile fresh = LineFile.create(files.file(currentNumber + 1));
    if (current != null) {
      current.close();
    }
    current = fresh;
    currentNumber++;
    return fresh;
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (Path each : files.all()) {
      bytes += Files.size(each);
    }
    return bytes;
  }

  @Override
  public List<String> first(int max) throws IOException {
    while (fetched.size() < max) {
      SpoolReader.Entry next = reader.next();
      if (next == null) {
        break;
      }
      fetched.addLast(next);
    }
    List<String> first = new ArrayList<>(Math.min(max, fetched.size()));
    for (SpoolReader.Entry each : fetched) {
      if (first.size() == max) {
        break;
      }
      first.add(each.text());
    }
    return first;
  }

  @Override
  public void remove(int count) throws IOException {
    SpoolReader.Entry last = null;
    for (int i = 0; i < count; i++) {
      last = fetched.removeFirst();
    }
    if (last != null) {
      waiting.addAndGet(-count);
      position.write(last.number(), last.end());
      deleteBefore(last.number());
    }
  }

  private void deleteBefore(long number) throws IOException {
    for (Path each : files.all()) {
      if (files.number(each) < number) {
        Files.deleteIfExists(each);
      }
    }
  }

  @Override
  public long waiting() {
    return Math.max(0, waiting.get());
  }

  @Override
  public long damaged() {
    return reader.damaged();
  }

  @Override
  public boolean isDurable() {
    return true;
  }

  @Override
  public void close() {
    reader.close();
    if (current != null) {
      current.close();
    }
    lock.close();
  }
}
