package dev.sightline.log.sink;

import java.io.IOException;

/** Receives lines; called by one thread only. */
public interface Sink extends AutoCloseable {
  /**
   * Writes whole lines; what it has returned from is handed to the operating system.
   *
   * @throws IOException when they could not be written; the caller counts them as lost
   */
  void write(byte[] lines, int offset, int length) throws IOException;

  @Override
  default void close() throws IOException {}
}
