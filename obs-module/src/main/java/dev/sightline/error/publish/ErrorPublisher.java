package dev.sightline.error.publish;

import java.util.List;

/** Somebody who takes error events. Used by one thread. */
public interface ErrorPublisher extends AutoCloseable {

  /** Lower-case name, such as {@code kafka}. */
  String name();

  /**
   * Sends events, in order. A receiver may get one again after a crash or a lost answer: each
   * carries its ID.
   *
   * @return how many of the first ones are settled: taken over by the receiver for good, or refused
   *     for what is in them
   * @throws PublishException when not even the first one is settled; they are to be sent again
   *     later
   */
  int publish(List<OutgoingEvent> events) throws PublishException;

  /** Events that the receiver refused for what is in them. */
  long refused();

  /** The text that {@link #publish} would send for the event, without credentials. */
  String preview(OutgoingEvent event);

  @Override
  void close();
}
