package dev.sightline.error.store;

import dev.sightline.error.group.LiveGroup;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects the groups that a page is made of, and counts all by their state. */
final class GroupFilter {
  private final String state;
  private final String text;
  private final long nowMillis;
  private final List<Match> matches = new ArrayList<>();
  private int open;
  private int muted;
  private int resolved;

  /** A group and when it was last seen at the time it was offered, so that the order is stable. */
  private record Match(LiveGroup group, long seenMillis) {}

  /**
   * @param text in lower case
   */
  GroupFilter(String state, String text, long nowMillis) {
    this.state = state.toLowerCase(Locale.ROOT);
    this.text = text;
    this.nowMillis = nowMillis;
  }

  void offer(LiveGroup group) {
    String its = group.state(nowMillis);
    switch (its) {
      case "muted" -> muted++;
      case "resolved" -> resolved++;
      default -> open++;
    }
    boolean any = !List.of("open", "muted", "resolved").contains(state);
    if ((any || its.equals(state)) && group.matches(text)) {
      matches.add(new Match(group, group.lastSeenMillis()));
    }
  }

  /** Most recently seen first. */
  List<LiveGroup> latest() {
    matches.sort(Comparator.comparingLong(Match::seenMillis).reversed());
    return matches.stream().map(Match::group).toList();
  }

  ErrorGroupPage page(List<ErrorGroup> groups, ErrorGroupPage.Store store) {
    return new ErrorGroupPage(nowMillis, matches.size(), open, muted, resolved, store, groups);
  }
}
