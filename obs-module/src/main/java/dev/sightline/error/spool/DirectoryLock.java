package dev.sightline.error.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a directory against all other processes, and all other applications of this one. */
public final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a directory, which is created if need be.
   *
   * @return null when somebody else has it
   */
  public static @Nullable DirectoryLock take(Path directory) throws IOException {
    PrivateFiles.createDirectories(directory);
    FileChannel channel = PrivateFiles.open(directory.resolve("lock"), StandardOpenOption.CREATE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        return new DirectoryLock(channel);
      }
    } catch (OverlappingFileLockException e) { // by another application of this JVM
      channel.close();
      return null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // the lock ends with the process at the latest
    }
  }
}
