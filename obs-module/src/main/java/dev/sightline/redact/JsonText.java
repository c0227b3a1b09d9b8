package dev.sightline.redact;

import java.nio.charset.StandardCharsets;

/**
 * Texts that are JSON documents with escapes in their strings: the rules on free text see {@code
 * \"} where the secret's own notation has a quote, so these strings are decoded first.
 */
final class JsonText {
  private JsonText() {}

  /** Whether this may be such a text. Costs two characters unless it is. */
  static boolean is(String text) {
    return text.length() > 4 && begins(text.charAt(0), text.charAt(1)) && text.indexOf('\\') > 0;
  }

  /** The same for UTF-8. */
  static boolean is(byte[] utf8, int from, int to) {
    if (to - from <= 4 || !begins((char) utf8[from], (char) utf8[from + 1])) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (utf8[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(char first, char second) {
    return (first == '{' || first == '[') && (second == '"' || second == '{' || second == ' ');
  }

  /** The text with its strings redacted; the same instance where it is no JSON after all. */
  static String redact(String text, Redactor redactor) {
    String safe =
        new String(redactor.json(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    boolean isJson = count(safe, Redactors.UNREADABLE) == count(text, Redactors.UNREADABLE);
    return isJson && !safe.equals(text) ? safe : text;
  }

  private static int count(String text, String what) {
    int count = 0;
    for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + what.length())) {
      count++;
    }
    return count;
  }
}
