package dev.sightline.redact.rule;

/**
 * Recognises one kind of secret around a place where one of its anchors stands. Without state;
 * looks only a bounded distance ahead, except over what it then reports as a secret, so that the
 * engine stays linear.
 */
interface Rule {
  /** No secret here. */
  long NONE = -1L;

  /** Name for counters, explanations and the documentation. */
  String name();

  /**
   * Looks at one anchor.
   *
   * @param text the whole text
   * @param start where the anchor begins
   * @param end one past its last character
   * @param floor what lies before is already dealt with: a span never begins there
   * @return {@link #span} of the secret, or {@link #NONE}
   */
  long find(String text, int start, int end, int floor);

  /** The name to report for what {@link #find} has found at this anchor. */
  default String nameAt(String text, int start, int end, int floor) {
    return name();
  }

  /** Both ends of a secret in one value, so that looking allocates nothing. */
  static long span(int from, int to) {
    return from < to ? ((long) from << 32) | to : NONE;
  }

  static int from(long span) {
    return (int) (span >>> 32);
  }

  static int to(long span) {
    return (int) span;
  }
}
