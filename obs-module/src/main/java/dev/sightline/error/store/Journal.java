package dev.sightline.error.store;

import dev.sightline.error.spool.DirectoryLock;
import dev.sightline.error.spool.LineFile;
import dev.sightline.error.spool.NumberedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lines in files of one directory: one file is appended to, and replaced by a fresh one when it has
 * grown. Only one journal at a time, of all processes, has a directory. A line that was cut by a
 * crash, or damaged later, is passed over. Not safe for several threads.
 */
final class Journal {
  private final Path directory;
  private final NumberedFiles files;
  private @Nullable DirectoryLock lock;
  private @Nullable LineFile current;
  private long number;
  private long damaged;

  Journal(Path directory) {
    this.directory = directory;
    this.files = new NumberedFiles(directory, "errors");
  }

  /**
   * Takes the directory.
   *
   * @return false when another process, or another application, has it
   */
  boolean open() throws IOException {
    lock = DirectoryLock.take(directory);
    return isOpen();
  }

  boolean isOpen() {
    return lock != null;
  }

  /** Gives every intact line, oldest first. */
  void read(Consumer<JournalLine> lines) throws IOException {
    damaged = 0;
    for (Path file : files.all()) {
      damaged += LineFile.read(file, text -> tell(JournalLine.parse(text), lines));
    }
  }

  private void tell(@Nullable JournalLine line, Consumer<JournalLine> lines) {
    if (line == null) {
      damaged++;
    } else {
      lines.accept(line);
    }
  }

  /** Lines that were passed over when it was read. */
  long damaged() {
    return damaged;
  }

  /** Bytes of the current file; 0 when there is none. */
  long size() {
    return current == null || !current.isOpen() ? 0 : current.size();
  }

  /** Adds lines; all of them or, where it throws, none. */
  void append(List<JournalLine> lines) throws IOException {
    if (current == null || !current.isOpen()) {
      throw new IOException("no current file");
    }
    current.append(lines.stream().map(JournalLine::text).toList());
  }

  /** Makes a new file of these lines take the place of all there are. */
  void replace(Iterable<JournalLine> lines) throws IOException {
    List<Path> old = new ArrayList<>(files.all());
    long last = old.isEmpty() ? 0 : files.number(old.get(old.size() - 1));
    long next = Math.max(number, last) + 1;
    Path temporary = directory.resolve("errors-new.tmp");
    LineFile fresh = LineFile.create(temporary);
    try {
      fresh.append(List.of(JournalLine.header().text()));
      fresh.append(
          () -> StreamSupport.stream(lines.spliterator(), false).map(JournalLine::text).iterator());
      Files.move(temporary, files.file(next), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      fresh.close();
      Files.deleteIfExists(temporary);
      throw e;
    }
    closeCurrent();
    current = fresh;
    number = next;
    for (Path each : old) {
      Files.deleteIfExists(each);
    }
  }

  private void closeCurrent() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /** Lets the directory go. */
  void close() {
    closeCurrent();
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }
}
