package dev.sightline.config.text;

import java.util.ArrayList;
import java.util.List;

/** What an expression such as {@code ${db.host}:${db.port:5432}} refers to. */
public final class Expressions {
  private Expressions() {}

  /** Whether a server would look for an expression in it. */
  public static boolean isExpression(String raw) {
    return raw.contains("${") || raw.contains("#{");
  }

  /**
   * Names of the properties referred to; empty names stand for references of a form that is not
   * understood, such as nested ones or a server's own kinds.
   */
  public static List<String> references(String raw) {
    List<String> names = new ArrayList<>();
    if (raw.contains("#{")) {
      names.add("");
    }
    int open = raw.indexOf("${");
    while (open >= 0) {
      int next = raw.indexOf("${", open + 2);
      int close = raw.indexOf('}', open + 2);
      if (close < 0 || (next >= 0 && next < close)) {
        names.add("");
      } else {
        names.add(name(raw.substring(open + 2, close)));
      }
      open = next;
    }
    return names;
  }

  private static String name(String content) {
    int colon = content.indexOf(':');
    String name = (colon < 0 ? content : content.substring(0, colon)).strip();
    return name.indexOf('=') >= 0 ? "" : name;
  }
}
