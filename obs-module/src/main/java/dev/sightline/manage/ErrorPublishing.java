package dev.sightline.manage;

import java.util.List;

/**
 * How the publishing of error events is doing.
 *
 * @param queued events that wait for the first thread
 * @param suppressed events not published because too many of their group came at once; the next one
 *     that is published tells their number
 * @param sampledOut events left out by the sample rate
 * @param withheld events the application's own hook withheld
 * @param hookFailures events not published because that hook threw
 * @param dropped events that found no room in the queue
 * @param receivers one for each
 */
public record ErrorPublishing(
    int queued,
    long suppressed,
    long sampledOut,
    long withheld,
    long hookFailures,
    long dropped,
    List<Receiver> receivers) {

  public ErrorPublishing {
    receivers = List.copyOf(receivers);
  }

  /**
   * Somebody who gets error events.
   *
   * @param name kafka, jms or sentry
   * @param healthy whether it takes what it is given
   * @param detail why not, or empty
   * @param waiting events in the spool
   * @param durable whether what waits survives the end of the process
   * @param sent events taken over
   * @param refused events refused for what is in them
   * @param sampledOut events left out by its own sample rate
   * @param dropped events that found no room in the spool, or were damaged there
   */
  public record Receiver(
      String name,
      boolean healthy,
      String detail,
      long waiting,
      boolean durable,
      long sent,
      long refused,
      long sampledOut,
      long dropped) {}
}
