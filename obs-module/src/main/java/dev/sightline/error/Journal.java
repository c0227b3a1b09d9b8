package dev.sightline.error;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines in files of one directory: one file is appended to, and replaced by a fresh one when it has
 * grown. Only one journal at a time, of all processes, has a directory. A line that was cut by a
 * crash, or damaged later, is passed over. Not safe for several threads.
 */
final class Journal {
  private static final int MAX_LINE = 4 << 20;
  private static final String PREFIX = "errors-";

  private final Path directory;
  private @Nullable FileChannel lock;
  private @Nullable FileChannel current;
  private long number;
  private long size;
  private long damaged;

  Journal(Path directory) {
    this.directory = directory;
  }

  /**
   * Takes the directory.
   *
   * @return false when another process, or another application, has it
   */
  boolean open() throws IOException {
    PrivateFiles.createDirectories(directory);
    FileChannel channel = PrivateFiles.open(directory.resolve("lock"), StandardOpenOption.CREATE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        lock = channel;
        return true;
      }
    } catch (OverlappingFileLockException e) { // by another application of this JVM
      channel.close();
      return false;
    }
    channel.close();
    return false;
  }

  boolean isOpen() {
    return lock != null;
  }

  /** Gives every intact line, oldest first. */
  void read(Consumer<JournalLine> lines) throws IOException {
    damaged = 0;
    for (Path file : files()) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        read(in, lines);
      }
    }
  }

  private void read(InputStream in, Consumer<JournalLine> lines) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    while ((next = in.read()) >= 0) {
      if (next == '\n') {
        tell(line.toByteArray(), lines);
        line.reset();
      } else if (line.size() <= MAX_LINE) {
        line.write(next);
      }
    }
    if (line.size() > 0) { // torn by a crash
      damaged++;
    }
  }

  private void tell(byte[] bytes, Consumer<JournalLine> lines) {
    JournalLine line = bytes.length > MAX_LINE ? null : JournalLine.decode(bytes);
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
    return size;
  }

  /** Adds lines; all of them or, where it throws, none. */
  void append(List<JournalLine> lines) throws IOException {
    FileChannel channel = current;
    if (channel == null) {
      throw new IOException("no current file");
    }
    try {
      write(channel, lines);
      channel.force(false);
      size = channel.position();
    } catch (IOException e) {
      undo(channel);
      throw e;
    }
  }

  private void undo(FileChannel channel) {
    try {
      channel.truncate(size);
      channel.position(size);
    } catch (IOException e) {
      closeCurrent();
    }
  }

  /** Makes a new file of these lines take the place of all there are. */
  void replace(Iterable<JournalLine> lines) throws IOException {
    List<Path> old = files();
    long next = Math.max(number, old.isEmpty() ? 0 : number(old.get(old.size() - 1))) + 1;
    Path temporary = directory.resolve(PREFIX + "new.tmp");
    FileChannel channel =
        PrivateFiles.open(
            temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    try {
      write(channel, List.of(JournalLine.header()));
      write(channel, lines);
      channel.force(true);
      Files.move(temporary, file(next), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(temporary);
      throw e;
    }
    closeCurrent();
    current = channel;
    number = next;
    size = channel.position();
    for (Path each : old) {
      Files.deleteIfExists(each);
    }
  }

  private static void write(FileChannel channel, Iterable<JournalLine> lines) throws IOException {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    for (JournalLine line : lines) {
      batch.writeBytes(line.encode());
      if (batch.size() >= 1 << 20) {
        write(channel, batch);
      }
    }
    write(channel, batch);
  }

  private static void write(FileChannel channel, ByteArrayOutputStream batch) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(batch.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    batch.reset();
  }

  private Path file(long fileNumber) {
    return directory.resolve(String.format(Locale.ROOT, PREFIX + "%012d.log", fileNumber));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, PREFIX + "*.log")) {
      for (Path each : found) {
        if (number(each) > 0) {
          files.add(each);
        }
      }
    }
    Collections.sort(files);
    return files;
  }

  private static long number(Path file) {
    String name = file.getFileName().toString();
    String digits = name.substring(PREFIX.length(), name.length() - ".log".length());
    return digits.matches("[0-9]{12}") ? Long.parseLong(digits) : -1;
  }

  private void closeCurrent() {
    closeQuietly(current);
    current = null;
    size = 0;
  }

  /** Lets the directory go. */
  void close() {
    closeCurrent();
    closeQuietly(lock);
    lock = null;
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // everything was forced to the disk before
    }
  }
}
