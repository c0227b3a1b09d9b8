package dev.sightline.console.view;

/**
 * A state as a word, and a tone that gives it shape and colour.
 *
 * @param word such as {@code UP}
 * @param tone one of {@code good}, {@code warn}, {@code bad} (errors exist), {@code act} (act now),
 *     {@code idle}
 */
public record State(String word, String tone) {

  public static State good(String word) {
    return new State(word, "good");
  }

  public static State warn(String word) {
    return new State(word, "warn");
  }

  public static State bad(String word) {
    return new State(word, "bad");
  }

  public static State act(String word) {
    return new State(word, "act");
  }

  public static State idle(String word) {
    return new State(word, "idle");
  }

  /** State of a health document or check: UP, DOWN or anything else. */
  public static State ofHealth(String status) {
    return switch (status) {
      case "UP" -> good("Up");
      case "DOWN" -> act("Down");
      default -> idle("Unknown");
    };
  }

  /** State of an error group. */
  public static State ofGroup(String state) {
    return switch (state) {
      case "open" -> bad("Open");
      case "resolved" -> good("Resolved");
      case "muted" -> idle("Muted");
      default -> idle(Visible.text(state));
    };
  }
}
