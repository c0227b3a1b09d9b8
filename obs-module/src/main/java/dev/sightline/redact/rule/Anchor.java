package dev.sightline.redact.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A literal at which a rule begins to look, compared without regard to ASCII case unless {@code
 * exact}.
 *
 * @param literal at least three characters, lower case unless exact
 * @param exact whether case matters
 * @param left what must hold of the character before
 * @param right what must hold of the character after
 * @param rule who looks
 */
record Anchor(String literal, boolean exact, Edge left, Edge right, Rule rule) {

  /** What stands next to an anchor. */
  enum Edge {
    ANY,
    /** Not a letter continuing the same word; a change of case begins a new word. */
    WORD,
    /** Not a letter, digit or underscore. */
    TOKEN
  }

  static Anchor of(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.ANY, Edge.ANY, rule);
  }

  static Anchor word(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.WORD, Edge.WORD, rule);
  }

  static Anchor wordEnd(String literal, Rule rule) {
    return new Anchor(literal, false, Edge.ANY, Edge.WORD, rule);
  }

  static Anchor exact(String literal, Edge left, Rule rule) {
    return new Anchor(literal, true, left, Edge.ANY, rule);
  }

  /** The anchors as they stand in UTF-8, one character of the literal for each byte. */
  static List<Anchor> utf8(List<Anchor> anchors) {
    List<Anchor> result = new ArrayList<>();
    for (Anchor anchor : anchors) {
      String literal = anchor.literal;
      Set<String> forms = new LinkedHashSet<>(List.of(literal));
      if (!anchor.exact && literal.chars().anyMatch(c -> c > 127)) {
        forms.add(literal.toUpperCase(Locale.ROOT));
        forms.add(literal.substring(0, 1).toUpperCase(Locale.ROOT) + literal.substring(1));
      }
      for (String form : forms) {
        String bytes =
            new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        result.add(new Anchor(bytes, anchor.exact, anchor.left, anchor.right, anchor.rule));
      }
    }
    return result;
  }

  boolean matches(String text, int at) {
    int length = literal.length();
    return at >= 0
        && at + length <= text.length()
        && text.regionMatches(!exact, at, literal, 0, length)
        && (at == 0 || leftHolds(text.charAt(at - 1), text.charAt(at)))
        && (at + length == text.length()
            || rightHolds(text.charAt(at + length - 1), text.charAt(at + length)));
  }

  /** The same in a part of a UTF-8 text. */
  boolean mayMatch(byte[] utf8, int at, int from, int to) {
    int end = at + literal.length();
    if (at < from || end > to) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (!isSame(literal.charAt(i - at), (char) (utf8[i] & 0xFF))) {
        return false;
      }
    }
    char first = (char) (utf8[at] & 0xFF);
    char last = (char) (utf8[end - 1] & 0xFF);
    return (at == from || leftHolds((char) (utf8[at - 1] & 0xFF), first))
        && (end == to || rightHolds(last, (char) (utf8[end] & 0xFF)));
  }

  private boolean isSame(char wanted, char c) {
    return c == wanted || (!exact && (c ^ wanted) == 32 && Ascii.isLetter(c));
  }

  /** Whether an ASCII character may stand before the literal's part from {@code offset} on. */
  boolean mayPrecede(int offset, char before) {
    char first = literal.charAt(offset);
    if (offset == 0) {
      return first > 127
          || leftHolds(before, first)
          || (!exact && leftHolds(before, Character.toUpperCase(first)));
    }
    return maySame(literal.charAt(offset - 1), before);
  }

  /** Whether an ASCII character may stand after the literal's part up to {@code end}. */
  boolean mayFollow(int end, char after) {
    char last = literal.charAt(end - 1);
    if (end == literal.length()) {
      return last > 127
          || rightHolds(last, after)
          || (!exact && rightHolds(Character.toUpperCase(last), after));
    }
    return maySame(literal.charAt(end), after);
  }

  private boolean maySame(char wanted, char c) {
    return wanted > 127 || isSame(wanted, c);
  }

  private boolean leftHolds(char before, char first) {
    return switch (left) {
      case ANY -> true;
      case TOKEN -> !Ascii.isWord(before);
      case WORD -> !sameWord(before, first);
    };
  }

  private boolean rightHolds(char last, char after) {
    return switch (right) {
      case ANY -> true;
      case TOKEN -> !Ascii.isWord(after);
      case WORD -> !sameWord(last, after);
    };
  }

  private static boolean sameWord(char first, char second) {
    return Ascii.isLetter(first)
        && Ascii.isLetter(second)
        && !(Ascii.isLower(first) && Ascii.isUpper(second));
  }
}
