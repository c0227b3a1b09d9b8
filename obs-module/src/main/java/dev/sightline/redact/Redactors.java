package dev.sightline.redact;

/** Makes redactors. */
public final class Redactors {
  /** What stands in place of a secret. */
  public static final String MASK = "[REDACTED]";

  /** What stands in place of something that could not be examined. */
  public static final String UNREADABLE = "[REDACTED:unreadable]";

  /** What stands in place of the rest of something too large or too deep. */
  public static final String TRUNCATED = "[TRUNCATED]";

  private Redactors() {}

  /** The default rules, with masks. */
  public static Redactor standard() {
    return builder().build();
  }

  /** The default rules, to which further ones can be added. */
  public static RedactorBuilder builder() {
    return new RedactorBuilder();
  }
}
