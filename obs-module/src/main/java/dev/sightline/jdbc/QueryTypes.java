package dev.sightline.jdbc;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement does, by its first word: few, whatever the application sends. */
final class QueryTypes {
  private static final String OTHER = "other";
  private static final int LONGEST_WORD = 12;
  private static final Set<String> KNOWN =
      Set.of("select", "insert", "update", "delete", "merge", "call", "with", "values");
  private static final Set<String> DEFINITIONS =
      Set.of("create", "alter", "drop", "truncate", "comment", "grant", "revoke");

  private QueryTypes() {}

  static String of(@Nullable Object sql) {
    if (!(sql instanceof String text)) {
      return OTHER;
    }
    int start = afterComments(text);
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST_WORD
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (KNOWN.contains(word)) {
      return word;
    }
    return DEFINITIONS.contains(word) ? "ddl" : OTHER;
  }

  /** Where the first word begins: after white space, comments, and brackets such as of calls. */
  private static int afterComments(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || "({?=;".indexOf(c) >= 0) {
        at++;
      } else if (text.startsWith("--", at)) {
        at = past(text, "\n", at + 2);
      } else if (text.startsWith("/*", at)) {
        at = past(text, "*/", at + 2);
      } else {
        break;
      }
    }
    return at;
  }

  private static int past(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
