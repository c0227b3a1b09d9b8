package dev.sightline.console.source;

import java.util.Set;

/**
 * Which error groups to list. Anything out of range is brought into it.
 *
 * @param state open, muted, resolved or all
 * @param text matched, ignoring case, in type, message, culprit and route; at most 200 characters
 * @param offset 0 to 100,000
 * @param limit 1 to 200
 */
public record ErrorQuery(String state, String text, int offset, int limit) {
  private static final Set<String> STATES = Set.of("open", "muted", "resolved", "all");

  public ErrorQuery {
    state = STATES.contains(state) ? state : "open";
    text = text.length() > 200 ? text.substring(0, 200) : text;
    offset = Math.max(0, Math.min(offset, 100_000));
    limit = Math.max(1, Math.min(limit, 200));
  }
}
