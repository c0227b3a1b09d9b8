package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits names into lower-case words: at separators, and at changes of case. */
final class KeyTokens {
  private KeyTokens() {}

  /** Words between separators; a change of case does not separate. */
  static List<String> plain(String name) {
    return split(name, false);
  }

  /** Words between separators and changes of case: {@code myAPIKey2} is my, api, key, 2. */
  static List<String> camel(String name) {
    return split(name, true);
  }

  private static List<String> split(String name, boolean atCase) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean separator = i == name.length() || !isPart(name.charAt(i));
      if (separator || (atCase && i > start && wordBegins(name, i))) {
        if (i > start) {
          tokens.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = separator ? i + 1 : i;
      }
    }
    return tokens;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean wordBegins(String name, int i) {
    char before = name.charAt(i - 1);
    char here = name.charAt(i);
    if (Character.isDigit(here)) {
      return false;
    }
    if (Character.isDigit(before)) {
      return Character.isUpperCase(here);
    }
    if (Character.isUpperCase(here)) {
      boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      return Character.isLowerCase(before) || (Character.isUpperCase(before) && lowerFollows);
    }
    return false;
  }
}
