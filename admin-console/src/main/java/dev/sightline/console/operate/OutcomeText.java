package dev.sightline.console.operate;

import dev.sightline.console.source.GroupPick;
import dev.sightline.console.view.Amounts;
import dev.sightline.console.view.Visible;
import dev.sightline.manage.ErrorGroupDetail;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What was done, in words. */
final class OutcomeText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private OutcomeText() {}

  static String title(ErrorCommand command) {
    return switch (command) {
      case RESOLVE, RESOLVE_IN_THIS_BUILD, RESOLVE_IN_NEXT_BUILD -> "Resolved.";
      case MUTE_HOUR, MUTE_DAY, MUTE_UNTIL_RATE -> "Muted.";
      case REOPEN -> "Open again.";
      case NOTE -> "Note added.";
    };
  }

  /** The same for several groups. */
  static String title(ErrorCommand command, int groups) {
    String what = Amounts.count(groups) + (groups == 1 ? " group " : " groups ");
    return switch (command) {
      case RESOLVE, RESOLVE_IN_THIS_BUILD, RESOLVE_IN_NEXT_BUILD -> what + "resolved.";
      case MUTE_HOUR, MUTE_DAY, MUTE_UNTIL_RATE -> what + "muted.";
      case REOPEN -> what + "open again.";
      case NOTE -> "Note added to " + what.strip() + ".";
    };
  }

  static String detail(ErrorCommand command, ErrorForm form, InstantSource clock) {
    return switch (command) {
      case RESOLVE -> "The next occurrence counts as a regression.";
      case RESOLVE_IN_THIS_BUILD ->
          "The next occurrence in "
              + Visible.name(form.build())
              + " or later counts as a regression; older builds are ignored.";
      case RESOLVE_IN_NEXT_BUILD ->
          "The next occurrence in a build not seen yet counts as a regression.";
      case MUTE_HOUR -> "Until " + at(clock, Duration.ofHours(1)) + ".";
      case MUTE_DAY -> "Until " + at(clock, Duration.ofDays(1)) + ".";
      case MUTE_UNTIL_RATE ->
          "Until it happens more than "
              + Amounts.count(Integer.parseInt(form.perHour()))
              + " times in one hour.";
      case REOPEN, NOTE -> "";
    };
  }

  private static String at(InstantSource clock, Duration later) {
    return TIME.format(clock.instant().plus(later));
  }

  /** Why some of several groups were not changed. */
  static String left(int gone, int stale) {
    String first =
        stale == 0 ? "" : Amounts.count(stale) + " had changed since the page was made. ";
    return gone == 0 ? first : first + Amounts.count(gone) + " are not kept any more. ";
  }

  /** What a group is now, and who made it so. */
  static String state(Optional<ErrorGroupDetail> detail) {
    if (detail.isEmpty()) {
      return "";
    }
    String now = "It is " + Visible.name(GroupPick.state(detail.get().group())) + " now";
    return detail.get().history().stream()
        .filter(entry -> !entry.action().equals("note"))
        .findFirst()
        .map(
            entry ->
                now + ": " + Visible.name(entry.action()) + " by " + Visible.name(entry.by()) + ".")
        .orElse(now + ".");
  }
}
