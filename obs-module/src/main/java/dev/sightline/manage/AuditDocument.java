package dev.sightline.manage;

import java.util.List;

/**
 * What operators did to this application on this node.
 *
 * @param sinceMillis when keeping began, milliseconds since the epoch
 * @param forgotten actions that made room for later ones
 * @param actions latest first
 */
public record AuditDocument(long sinceMillis, long forgotten, List<Action> actions) {

  public AuditDocument {
    actions = List.copyOf(actions);
  }

  /**
   * One change of state.
   *
   * @param atMillis milliseconds since the epoch
   * @param by who did it
   * @param from the network address they did it from, or empty
   * @param action snake_case, such as {@code error_group_resolved}
   * @param target what it was done to, such as a fingerprint or the name of a logger
   * @param text more about it, or empty
   */
  public record Action(
      long atMillis, String by, String from, String action, String target, String text) {}
}
