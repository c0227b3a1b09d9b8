package dev.sightline.console.view;

import dev.sightline.manage.WorkDocument.Task;
import java.util.Locale;

/**
 * Which tasks to show.
 *
 * @param kind what makes them run; empty for all
 * @param text part of the name or of what the last failure threw; empty for all
 */
public record WorkFilter(String kind, String text) {

  /** Whether everything is shown. */
  public boolean isEmpty() {
    return kind.isEmpty() && text.isEmpty();
  }

  boolean matches(Task task) {
    return (kind.isEmpty() || kind.equals(task.kind())) && hasText(task);
  }

  boolean hasText(Task task) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return text.isEmpty()
        || task.task().toLowerCase(Locale.ROOT).contains(wanted)
        || task.lastErrorType().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
