package dev.sightline.manage;

import java.util.List;

/**
 * How what is recorded gets to where it goes, and what got lost on the way.
 *
 * @param asOfMillis when it was read, milliseconds since the epoch
 * @param queues what waits
 * @param losses what was dropped, suppressed or left out since the start, zeros included
 * @param settings what is in force
 * @param store where error events are kept
 * @param publishing where they are sent
 */
public record PipelineDocument(
    long asOfMillis,
    List<Queue> queues,
    List<Loss> losses,
    List<InForce> settings,
    ErrorGroupPage.Store store,
    ErrorPublishing publishing) {

  public PipelineDocument {
    queues = List.copyOf(queues);
    losses = List.copyOf(losses);
    settings = List.copyOf(settings);
  }

  /**
   * Something bounded that fills and empties.
   *
   * @param name what waits in it
   * @param used how much is in it
   * @param capacity how much there is room for; 0 when unknown
   * @param unit of both, such as {@code records} or {@code bytes}
   * @param passed how much has left it on its way since the start; -1 when unknown
   */
  public record Queue(String name, long used, long capacity, String unit, long passed) {}

  /**
   * Something that did not arrive.
   *
   * @param what such as {@code log record}
   * @param reason why, in a few words
   * @param count how many since the start
   * @param intended whether a setting asked for it, as sampling does
   */
  public record Loss(String what, String reason, long count, boolean intended) {}

  /**
   * Something that was decided.
   *
   * @param topic such as {@code redaction}
   * @param name what
   * @param value how
   */
  public record InForce(String topic, String name, String value) {}
}
