package dev.sightline.error.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads a spool from a position on, file by file, as far as it has been written. */
final class SpoolReader implements AutoCloseable {
  private final NumberedFiles files;
  private long number;
  private long offset;
  private @Nullable LineReader open;
  private final AtomicLong damaged = new AtomicLong();

  /**
   * @param number of the file to begin with; when there is none, the next one is begun with
   */
  SpoolReader(NumberedFiles files, long number, long offset) {
    this.files = files;
    this.number = number;
    this.offset = offset;
  }

  /**
   * A record.
   *
   * @param number of the file it stands in
   * @param end where it ends there
   */
  record Entry(String text, long number, long end) {}

  /** The next intact record, or null when there is none yet. */
  @Nullable Entry next() throws IOException {
    while (true) {
      LineReader file = open == null ? openFile() : open;
      if (file == null) {
        return null;
      }
      LineReader.Line line = file.next();
      if (line == null) {
        close();
        if (!goOn(file.isTorn())) {
          return null;
        }
      } else {
        offset = line.end();
        String text = line.text();
        if (text != null) {
          return new Entry(text, number, offset);
        }
        damaged.incrementAndGet();
      }
    }
  }

  private @Nullable LineReader openFile() throws IOException {
    for (Path each : files.all()) {
      long its = files.number(each);
      if (its >= number) {
        offset = its == number ? offset : 0;
        number = its;
        open = new LineReader(each, offset);
        return open;
      }
    }
    return null;
  }

  /** Whether there is another file after this one, which is then complete. */
  private boolean goOn(boolean torn) throws IOException {
    for (Path each : files.all()) {
      if (files.number(each) > number) {
        damaged.addAndGet(torn ? 1 : 0);
        number = files.number(each);
        offset = 0;
        return true;
      }
    }
    return false;
  }

  long damaged() {
    return damaged.get();
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** How many intact records there are from that position on. */
  static long count(NumberedFiles files, long number, long offset) throws IOException {
    long count = 0;
    try (SpoolReader reader = new SpoolReader(files, number, offset)) {
      while (reader.next() != null) {
        count++;
      }
    }
    return count;
  }
}
