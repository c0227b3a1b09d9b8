package dev.sightline.log.queue;

/** Small work that is due from time to time; done by the thread that writes. */
@FunctionalInterface
public interface Upkeep {
  /**
   * Does what is due.
   *
   * @return nanoseconds until it wants to be called again; {@link Long#MAX_VALUE} for never
   */
  long run();
}
