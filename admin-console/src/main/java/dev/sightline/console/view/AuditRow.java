package dev.sightline.console.view;

import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.AuditDocument.Action;
import java.time.Instant;
import java.util.List;

/**
 * Something an operator did.
 *
 * @param at when
 * @param by who
 * @param from their address; may be empty
 * @param action what, in words
 * @param target what to
 * @param href page of the target; empty when there is none
 * @param text more about it; may be empty
 */
public record AuditRow(
    Moment at, String by, String from, String action, String target, String href, String text) {
  private static final int MAX = 50;
  private static final String GROUP = "error_group_";

  /** The latest actions. */
  public static List<AuditRow> of(String app, AuditDocument audit, Instant now) {
    return audit.actions().stream().limit(MAX).map(each -> of(app, each, now)).toList();
  }

  private static AuditRow of(String app, Action action, Instant now) {
    boolean group = action.action().startsWith(GROUP);
    return new AuditRow(
        Moment.of(action.atMillis(), now),
        Visible.name(action.by()),
        Visible.name(action.from()),
        Visible.name(action.action().replace('_', ' ')),
        Visible.name(action.target()),
        group ? Link.to("error").with("app", app).with("group", action.target()).toString() : "",
        Visible.text(action.text()));
  }
}
