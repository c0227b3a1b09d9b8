package dev.sightline.console.source;

import dev.sightline.manage.ErrorGroup;
import java.util.Optional;
import java.util.Set;

/**
 * An error group and the state it was seen in when somebody chose it.
 *
 * @param seen what {@link #state} gave
 * @param fingerprint identity of the group
 */
public record GroupPick(String seen, String fingerprint) {
  private static final Set<String> STATES = Set.of("open", "muted", "resolved", "regressed");
  private static final int MAX_FINGERPRINT = 200;

  /** The state of a group as far as it matters to whoever decides about it. */
  public static String state(ErrorGroup group) {
    if (group.regressed()) {
      return "regressed";
    }
    return STATES.contains(group.state()) ? group.state() : "open";
  }

  /** A group as the value of a form field. */
  public static String of(ErrorGroup group) {
    return state(group) + ":" + group.fingerprint();
  }

  /** Reads what {@link #of} gave; empty for anything else. */
  public static Optional<GroupPick> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0
        || text.length() > MAX_FINGERPRINT + colon
        || colon == text.length() - 1
        || !STATES.contains(text.substring(0, colon))) {
      return Optional.empty();
    }
    return Optional.of(new GroupPick(text.substring(0, colon), text.substring(colon + 1)));
  }
}
