package dev.sightline.redact.rule;

/**
 * What a name says about its value.
 *
 * @param strength how sure it is
 * @param rule name of the rule that decided, empty where there is none
 */
public record Verdict(Strength strength, String rule) {
  /** How sure a name makes us that its value is a secret. */
  public enum Strength {
    /** Says nothing. */
    NONE,
    /** A secret if it looks like one. */
    LIKELY,
    /** A secret whatever it looks like. */
    SECRET,
    /** A secret whatever it looks like, and may be several words or hold odd characters. */
    PASSWORD
  }

  static final Verdict NOTHING = new Verdict(Strength.NONE, "");

  public boolean isSecret() {
    return strength.compareTo(Strength.SECRET) >= 0;
  }

  public boolean isNothing() {
    return strength == Strength.NONE;
  }
}
