package dev.sightline.error.spool;

import java.io.IOException;
import java.util.List;

/**
 * Texts that wait, in order, until somebody has taken them over for good. Bounded. Used by one
 * thread; only {@link #waiting} may be asked by others.
 */
public interface Spool extends AutoCloseable {

  /**
   * Adds all, or none.
   *
   * @param records without line breaks
   * @return false when there is no room for them
   * @throws IOException when they could not be written; nothing was added
   */
  boolean add(List<String> records) throws IOException;

  /** The oldest ones, which stay until they are removed. */
  List<String> first(int max) throws IOException;

  /** Removes the oldest ones; no more than {@link #first} gave last. */
  void remove(int count) throws IOException;

  /** How many wait. */
  long waiting();

  /** How many were passed over because they were damaged. */
  long damaged();

  /** Whether what waits survives the end of the process. */
  boolean isDurable();

  @Override
  void close();
}
