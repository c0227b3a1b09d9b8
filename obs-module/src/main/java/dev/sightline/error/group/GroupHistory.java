package dev.sightline.error.group;

import dev.sightline.error.BoundedValues;
import dev.sightline.error.GroupChange;
import dev.sightline.error.GroupChange.Mute;
import dev.sightline.error.GroupChange.Note;
import dev.sightline.error.GroupChange.Resolve;
import dev.sightline.manage.ErrorGroupDetail.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** What was done with a group: the last {@link #MAX} entries. */
public final class GroupHistory {
  static final String BY_ITSELF = "sightline";
  static final int MAX = 50;
  private static final int NAME_CHARS = 128;
  private static final int TEXT_CHARS = 2_000;

  private final ArrayDeque<Entry> entries = new ArrayDeque<>(1);

  void add(long atMillis, GroupChange change) {
    String by = BoundedValues.text(change.by(), NAME_CHARS);
    String from = BoundedValues.text(change.from(), NAME_CHARS);
    String text = BoundedValues.text(text(change), TEXT_CHARS);
    add(new Entry(atMillis, by, action(change), text, from));
  }

  /** Adds something that happened by itself. */
  void add(long atMillis, String action, String text) {
    add(new Entry(atMillis, BY_ITSELF, action, text));
  }

  private void add(Entry entry) {
    if (entries.size() == MAX) {
      entries.removeLast();
    }
    entries.addFirst(entry);
  }

  /** Adds older entries, the latest of them first. */
  void merge(List<Entry> older) {
    for (Entry entry : older) {
      if (entries.size() < MAX) {
        entries.addLast(entry);
      }
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Latest first. */
  List<Entry> snapshot() {
    return List.copyOf(entries);
  }

  /** What was done, in one word. */
  public static String action(GroupChange change) {
    if (change instanceof Resolve) {
      return "resolved";
    } else if (change instanceof Mute) {
      return "muted";
    }
    return change instanceof Note ? "note" : "reopened";
  }

  /** More about it; may be empty. */
  public static String text(GroupChange change) {
    if (change instanceof Resolve resolve) {
      return resolve.build().isEmpty() ? "" : "in build " + resolve.build();
    } else if (change instanceof Mute mute) {
      String until = mute.untilMillis() > 0 ? "until " + instant(mute.untilMillis()) : "";
      String rate = mute.perHour() > 0 ? "up to " + mute.perHour() + " an hour" : "";
      return until + (until.isEmpty() || rate.isEmpty() ? "" : ", ") + rate;
    }
    return change instanceof Note note ? note.text() : "";
  }

  private static String instant(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
