package dev.sightline.console.operate;

import java.io.Serializable;

/**
 * What came of something an operator did, for the page they see next.
 *
 * @param tone {@code good} when it was done, {@code warn} when nothing was changed, {@code act}
 *     when that is not certain
 * @param title what happened, in a few words
 * @param text more about it; may be empty
 * @param draft what they had typed, when it was not taken; else empty
 */
public record Outcome(String tone, String title, String text, String draft)
    implements Serializable {

  static Outcome done(String title, String text) {
    return new Outcome("good", title, text, "");
  }

  static Outcome unchanged(String title, String text) {
    return new Outcome("warn", title, text, "");
  }

  static Outcome uncertain(String title, String text) {
    return new Outcome("act", title, text, "");
  }

  Outcome withDraft(String typed) {
    return new Outcome(tone, title, text, typed);
  }
}
