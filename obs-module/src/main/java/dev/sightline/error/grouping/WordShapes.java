package dev.sightline.error.grouping;

/** Recognises words that are values rather than language. */
final class WordShapes {
  private static final int UUID_LENGTH = 36;
  private static final int SHORTEST_HEX = 8;
  private static final int SHORTEST_ID = 20;

  private WordShapes() {}

  /** The word, or what stands for words of its shape. */
  static String placeholder(String word) {
    if (word.contains("://")) {
      return "<url>";
    } else if (isUuid(word)) {
      return "<uuid>";
    } else if (isPath(word)) {
      return "<path>";
    }
    int at = word.indexOf('@');
    if (at > 0) {
      return word.indexOf('.', at) > 0 ? "<email>" : word.substring(0, at) + "@<hex>";
    }
    return digits(word) == 0 && !isColonHex(word) ? word : numbered(word);
  }

  private static String numbered(String word) {
    if (isAddress(word) || isColonHex(word)) {
      return "<ip>";
    } else if (isHex(word)) {
      return "<hex>";
    } else if (word.length() >= SHORTEST_ID && digits(word) * 8 >= word.length()) {
      return "<id>";
    }
    return withoutNumbers(word);
  }

  private static boolean isUuid(String word) {
    if (word.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? word.charAt(i) != '-' : Character.digit(word.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPath(String word) {
    char first = word.charAt(0);
    boolean drive = word.length() > 2 && word.charAt(1) == ':' && word.charAt(2) == '\\';
    return drive
        || (word.length() > 1 && first == '/')
        || (first == '.' && word.startsWith("./"))
        || (first == '~' && word.startsWith("~/"));
  }

  /** IPv4, with a port or without. */
  private static boolean isAddress(String word) {
    int dots = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        dots++;
      } else if (!isDigit(c) && c != ':' && c != '/') {
        return false;
      }
    }
    return dots == 3;
  }

  /** IPv6 and hardware addresses. */
  private static boolean isColonHex(String word) {
    int colons = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == ':') {
        colons++;
      } else if (Character.digit(c, 16) < 0 && c != '%') {
        return false;
      }
    }
    return colons >= 2 && word.length() > colons;
  }

  private static boolean isHex(String word) {
    int from = word.startsWith("0x") || word.startsWith("0X") ? 2 : 0;
    if ((from == 0 && word.length() < SHORTEST_HEX) || word.length() == from) {
      return false;
    }
    boolean letter = false;
    for (int i = from; i < word.length(); i++) {
      if (Character.digit(word.charAt(i), 16) < 0) {
        return false;
      }
      letter |= !isDigit(word.charAt(i));
    }
    return from == 2 || letter;
  }

  private static String withoutNumbers(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean number = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = number && (c == '.' || c == ':') && nextIsDigit(word, i);
      if (isDigit(c) || inside) {
        if (!number) {
          dropSign(out);
          out.append("<n>");
        }
        number = true;
      } else {
        out.append(c);
        number = false;
      }
    }
    return out.toString();
  }

  private static void dropSign(StringBuilder out) {
    if (out.length() == 1 && (out.charAt(0) == '-' || out.charAt(0) == '+')) {
      out.setLength(0);
    }
  }

  private static boolean nextIsDigit(String word, int i) {
    return i + 1 < word.length() && isDigit(word.charAt(i + 1));
  }

  private static int digits(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      digits += isDigit(word.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
