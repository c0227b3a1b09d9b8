package dev.sightline.error.group;

import dev.sightline.error.BoundedValues;
import dev.sightline.error.grouping.Culprits;
import dev.sightline.error.grouping.Fault;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ExceptionDetail;
import java.util.Locale;
import java.util.Objects;

/**
 * How a group presents itself: like the latest of its occurrences that was kept.
 *
 * @param type class of the outermost exception that is no wrapper, or {@code message}
 * @param message its text
 * @param culprit the frame at fault, or empty
 * @param route where it happened, or empty
 * @param level lower-case name
 * @param kind lower-case name
 */
public record GroupFace(
    String type, String message, String culprit, String route, String level, String kind) {
  private static final int MESSAGE_CHARS = 500;

  public static final GroupFace UNKNOWN = new GroupFace("message", "", "", "", "", "");

  public static GroupFace of(ErrorEvent event) {
    String type = UNKNOWN.type();
    String message = event.message();
    String culprit = "";
    ExceptionDetail exception = event.exception();
    if (exception != null) {
      ExceptionDetail first = Fault.of(exception).first();
      type = first.type();
      message = first.message() == null ? message : first.message();
      culprit = Culprits.of(exception);
    }
    return new GroupFace(
        type,
        BoundedValues.text(message, MESSAGE_CHARS),
        culprit,
        Objects.requireNonNullElse(event.context().route(), ""),
        event.level().label(),
        event.kind().label());
  }

  /** Whether the text stands, ignoring case, in type, message, culprit or route. */
  boolean matches(String lowerCase) {
    return has(type, lowerCase)
        || has(message, lowerCase)
        || has(culprit, lowerCase)
        || has(route, lowerCase);
  }

  private static boolean has(String text, String lowerCase) {
    return text.toLowerCase(Locale.ROOT).contains(lowerCase);
  }
}
