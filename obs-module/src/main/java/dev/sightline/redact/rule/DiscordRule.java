package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens of Discord bots: a numeric account in base64, which therefore begins in one of ninety
 * ways, a time, and a signature, joined by dots.
 */
final class DiscordRule implements Rule {
  private static final int LONGEST_PART = 64;

  static List<Anchor> anchors() {
    DiscordRule rule = new DiscordRule();
    List<Anchor> anchors = new ArrayList<>();
    for (String two : new String[] {"MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"}) {
      for (String third : KeyWords.list("A E I M Q U Y c g k")) {
        anchors.add(Anchor.exact(two + third, Anchor.Edge.TOKEN, rule));
      }
    }
    return anchors;
  }

  @Override
  public String name() {
    return "token.discord";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int first = Ascii.skip(text, start, start + LONGEST_PART, Ascii.ALNUM);
    int second = Ascii.skip(text, first + 1, first + LONGEST_PART, Ascii.URL64);
    int third = Ascii.skip(text, second + 1, second + LONGEST_PART, Ascii.URL64);
    boolean lengths = first - start >= 23 && second - first == 7 && third - second >= 27;
    return lengths && Ascii.at(text, first) == '.' && Ascii.at(text, second) == '.'
        ? Rule.span(start, third)
        : NONE;
  }
}
