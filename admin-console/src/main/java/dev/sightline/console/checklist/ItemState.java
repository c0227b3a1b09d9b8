package dev.sightline.console.checklist;

import java.util.Locale;

/** How an item of the checklist stands; the order is that of the page. */
public enum ItemState {
  /** The application tells that it is not so. */
  FAILED,
  /** The application does not tell, or cannot know. */
  UNKNOWN,
  /** The application tells that it is so. */
  PASSED,
  /** It does not matter here; not counted. */
  NOT_APPLICABLE;

  /** Lower case, as in JSON: {@code not_applicable}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
