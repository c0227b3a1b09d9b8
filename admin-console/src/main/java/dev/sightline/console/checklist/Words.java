package dev.sightline.console.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Lists and numbers in sentences. */
final class Words {
  private static final int MOST = 5;
  private static final int LONGEST = 200;

  private Words() {}

  /** The first few of them, and how many more there are. */
  static String list(Collection<String> all) {
    List<String> shown = all.stream().limit(MOST).map(Words::cut).toList();
    int more = all.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Such as {@code 1 check}, {@code 2,104 checks}. */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** With a full stop at its end and a capital at its beginning. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return text.endsWith(".") || text.endsWith("?") ? capital : capital + ".";
  }
}
