package dev.sightline.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a fault.
 *
 * @param id unique, 32 lower-case hex digits
 * @param timestampMicros microseconds since the epoch, UTC
 * @param level severity
 * @param kind operational or programmer error
 * @param message what happened, in one line
 * @param exception the exception, or null for a captured message
 * @param fingerprint which group it belongs to
 * @param handled whether the application caught and captured it itself
 * @param context request, user, trace and flow it happened in
 * @param tags indexed key-values
 * @param breadcrumbs oldest first
 */
public record ErrorEvent(
    String id,
    long timestampMicros,
    Level level,
    ErrorKind kind,
    String message,
    @Nullable ExceptionDetail exception,
    String fingerprint,
    boolean handled,
    EventContext context,
    Fields tags,
    List<Breadcrumb> breadcrumbs) {

  public ErrorEvent {
    breadcrumbs = List.copyOf(breadcrumbs);
  }

  /** The same, as one that the application did not catch itself. */
  public ErrorEvent unhandled() {
    return new ErrorEvent(
        id,
        timestampMicros,
        level,
        kind,
        message,
        exception,
        fingerprint,
        false,
        context,
        tags,
        breadcrumbs);
  }

  public ErrorEvent withKind(ErrorKind newKind) {
    return new ErrorEvent(
        id,
        timestampMicros,
        level,
        newKind,
        message,
        exception,
        fingerprint,
        handled,
        context,
        tags,
        breadcrumbs);
  }
}
