package dev.sightline.log.queue;

/** What happens to a record that finds the queue full. */
public enum OverflowPolicy {
  /** A record of a lower level that waits makes room; else the new one is dropped. */
  DROP_LOWEST,
  /** The caller waits, but not for a sink that makes no progress. */
  BLOCK,
  /** The new record is dropped. */
  DROP
}
