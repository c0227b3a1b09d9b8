package dev.sightline.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A throwable as bounded data: never holds the throwable itself.
 *
 * @param type class name
 * @param message its text, redacted and cut, or null
 * @param fingerprint identity of the fault, on the outermost detail only
 * @param frames innermost call first
 * @param framesOmitted how many frames were left out of {@code frames}
 * @param cause what caused it, or null at the root or where the chain was cut
 * @param suppressed what was suppressed on the way
 */
public record ExceptionDetail(
    String type,
    @Nullable String message,
    @Nullable String fingerprint,
    List<StackFrame> frames,
    int framesOmitted,
    @Nullable ExceptionDetail cause,
    List<ExceptionDetail> suppressed) {

  public ExceptionDetail {
    frames = List.copyOf(frames);
    suppressed = List.copyOf(suppressed);
  }

  /** The last of the chain of causes. */
  public ExceptionDetail root() {
    ExceptionDetail detail = this;
    while (detail.cause != null) {
      detail = detail.cause;
    }
    return detail;
  }

  public ExceptionDetail withFingerprint(@Nullable String newFingerprint) {
    return new ExceptionDetail(
        type, message, newFingerprint, frames, framesOmitted, cause, suppressed);
  }
}
