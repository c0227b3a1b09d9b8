package dev.sightline.error.spool;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Opens spools. */
public final class Spools {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final long MEMORY_CHARS = 8L << 20;

  private Spools() {}

  /**
   * A spool in that directory or, where it cannot be had, one in memory.
   *
   * @param maxBytes of the files
   */
  public static Spool open(Path directory, long maxBytes) {
    String reason = "is in use";
    try {
      FileSpool spool = FileSpool.open(directory, maxBytes);
      if (spool != null) {
        return spool;
      }
    } catch (IOException | RuntimeException e) {
      reason = "cannot be written (" + e.getClass().getSimpleName() + ")";
    }
    LOGGER.log(
        Level.WARNING,
        "{0} {1}: error events wait in memory and are lost with the process",
        directory,
        reason);
    return new MemorySpool(Math.min(MEMORY_CHARS, maxBytes));
  }
}
