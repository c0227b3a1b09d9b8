package dev.sightline.console.view;

import dev.sightline.manage.ErrorGroupDetail.Entry;
import java.time.Instant;

/**
 * Something done with an error group.
 *
 * @param at when
 * @param by who
 * @param from where they did it from; may be empty
 * @param action what
 * @param text more about it; may be empty
 */
public record HistoryRow(Moment at, String by, String from, String action, String text) {

  static HistoryRow of(Entry entry, Instant now) {
    return new HistoryRow(
        Moment.of(entry.atMillis(), now),
        Visible.name(entry.by()),
        Visible.name(entry.from()),
        Visible.name(entry.action()),
        Visible.lines(entry.text()));
  }
}
