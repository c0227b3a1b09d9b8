package dev.sightline.console.view;

import java.util.List;

/**
 * One line of a timeline: something that happened, or a time in which nothing did.
 *
 * @param gap what is missing here; empty for something that happened
 * @param clock time of day with milliseconds, UTC
 * @param offset since the first, such as {@code +12 ms}
 * @param application in which
 * @param what in one or two words, such as {@code request}
 * @param tone {@code act} for errors and failures, {@code warn}, {@code good} or {@code plain}
 * @param title what happened
 * @param detail more about it; may be empty
 * @param fields its details
 * @param href page of the error group; empty when it is none
 * @param x where its bar begins, of 1,000
 * @param width how long its bar is, of 1,000; 0 for a point in time
 */
public record TimelineRow(
    String gap,
    String clock,
    String offset,
    String application,
    String what,
    String tone,
    String title,
    String detail,
    List<Pair> fields,
    String href,
    long x,
    long width) {

  public TimelineRow {
    fields = List.copyOf(fields);
  }

  /** Time of day with milliseconds, UTC. */
  static String clock(long micros) {
    return Moment.clock(Math.floorDiv(micros, 1_000))
        + String.format(".%03d", Math.floorMod(Math.floorDiv(micros, 1_000), 1_000));
  }

  static TimelineRow gap(String text) {
    return new TimelineRow(text, "", "", "", "", "plain", "", "", List.of(), "", 0, 0);
  }

  public boolean isGap() {
    return !gap.isEmpty();
  }

  /** Where its mark stands: the end of its bar. */
  public long end() {
    return Math.min(996, x + width);
  }
}
