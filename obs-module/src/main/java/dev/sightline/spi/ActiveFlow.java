package dev.sightline.spi;

import dev.sightline.event.Fields;
import org.jspecify.annotations.Nullable;

/** A flow that is open. Safe for all threads; the first of the ending calls wins. */
public interface ActiveFlow {

  /** What joins its events across threads, requests and servers: a UUID, or what was resumed. */
  String id();

  /** Empty when it was started elsewhere and its name is not known here. */
  String name();

  /** Tells how far it got; ignored once ended. */
  void step(String step, Fields fields);

  /** Ends well. */
  boolean completed(Fields fields);

  /**
   * Ends badly.
   *
   * @param reason snake_case
   * @param thrown what caused it, or null
   */
  boolean failed(String reason, @Nullable Throwable thrown, Fields fields);

  /** Whether it was ended. */
  boolean isEnded();
}
