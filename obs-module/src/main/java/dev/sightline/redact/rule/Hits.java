package dev.sightline.redact.rule;

/** Told of each secret found, before it is replaced. */
@FunctionalInterface
public interface Hits {
  /** Tells nobody. */
  Hits IGNORED = (rule, from, to) -> {};

  /**
   * One secret.
   *
   * @param rule name of the rule
   * @param from first character in the original text
   * @param to one past the last
   */
  void hit(String rule, int from, int to);
}
