package dev.sightline.console.view;

import dev.sightline.console.source.GroupPick;
import dev.sightline.manage.ErrorGroup;
import java.time.Duration;
import java.time.Instant;

/**
 * One error group in a list.
 *
 * @param key value of its field in a form
 * @param href its page
 * @param type simple name of the exception
 * @param packageName its package with the final dot, or empty
 * @param message of the latest occurrence, on one line
 * @param culprit the frame at fault, or empty
 * @param route where it last occurred, or empty
 * @param state open, muted or resolved
 * @param flag {@code new}, {@code regressed} or empty
 * @param count occurrences
 * @param firstSeen first occurrence
 * @param lastSeen last occurrence
 * @param spark the last 24 hours
 */
public record GroupRow(
    String key,
    String href,
    String type,
    String packageName,
    String message,
    String culprit,
    String route,
    State state,
    String flag,
    String count,
    Moment firstSeen,
    Moment lastSeen,
    Spark spark) {
  /** How long a group counts as new. */
  static final Duration NEW = Duration.ofHours(1);

  public static GroupRow of(String app, ErrorGroup group, Instant now) {
    TypeName type = TypeName.of(group.type());
    String href = Link.to("error").with("app", app).with("group", group.fingerprint()).toString();
    return new GroupRow(
        GroupPick.of(group),
        href,
        type.simpleName(),
        type.packageName(),
        Visible.text(group.message()),
        Visible.text(group.culprit()),
        Visible.text(group.route()),
        State.ofGroup(group.state()),
        flag(group, now),
        Amounts.count(Math.max(0, group.count())),
        Moment.of(group.firstSeenMillis(), now),
        Moment.of(group.lastSeenMillis(), now),
        Spark.bars(group.hourly(), hours(group)));
  }

  /** Whether it is open, as most in a list are. */
  public boolean isOpen() {
    return state.word().equals("Open");
  }

  static String flag(ErrorGroup group, Instant now) {
    if (group.regressed()) {
      return "regressed";
    }
    boolean isNew = now.toEpochMilli() - group.firstSeenMillis() < NEW.toMillis();
    return isNew && group.state().equals("open") ? "new" : "";
  }

  static String hours(ErrorGroup group) {
    long day = group.hourly().stream().mapToLong(Long::longValue).sum();
    long hour = group.hourly().isEmpty() ? 0 : group.hourly().get(group.hourly().size() - 1);
    return Amounts.count(day) + " in 24 hours, " + Amounts.count(hour) + " in this hour";
  }
}
