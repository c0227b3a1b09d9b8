package dev.sightline.pipeline;

import dev.sightline.redact.Redactor;
import org.jspecify.annotations.Nullable;

/** Reads, redacts and cuts what throwables say. */
final class SafeMessages {
  /** Stands where the redactor failed. */
  static final String NOT_REDACTABLE = "[REDACTION FAILED]";

  /** A secret cut in two at the end of what was examined is shorter than this. */
  private static final int TAIL = 256;

  private final Redactor redactor;
  private final int limit;

  SafeMessages(Redactor redactor, int limit) {
    this.redactor = redactor;
    this.limit = limit;
  }

  /** The message, or null when there is none. */
  @Nullable String of(Throwable thrown) {
    String raw;
    try {
      raw = thrown.getMessage();
    } catch (Throwable e) { // foreign code may throw anything
      return unreadable("message", e);
    }
    return raw == null ? null : safe(raw);
  }

  static String unreadable(String what, Throwable failure) {
    return "[" + what + " unreadable: " + failure.getClass().getName() + "]";
  }

  private String safe(String raw) {
    int examined = 2 * limit + TAIL;
    boolean oversized = raw.length() > examined;
    String text;
    try {
      text = redactor.text(oversized ? raw.substring(0, examined) : raw);
    } catch (RuntimeException | StackOverflowError e) {
      return NOT_REDACTABLE;
    }
    int end = oversized ? Math.max(0, text.length() - TAIL) : text.length();
    if (!oversized && end <= limit) {
      return text;
    }
    return cut(text, Math.min(end, limit), raw.length());
  }

  private static String cut(String text, int end, int rawLength) {
    int safeEnd = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, safeEnd) + "... [cut, " + rawLength + " chars]";
  }
}
