package dev.sightline.redact.rule;

/**
 * Card numbers (ISO/IEC 7812: issuer prefix, length, Luhn) and IBANs (ISO 13616: length, mod 97).
 */
final class NumberRule implements Rule {
  private static final int LONGEST = 40;
  private static final int FEWEST = 13;

  /** Ends of names whose numbers are given out by a shop or a carrier. */
  private static final String[] NUMBERS = {"id", "no", "no.", "nr", "nr.", "number", "num", "#"};

  private static final String[] ORDERS = {
    "order",
    "invoice",
    "tracking",
    "shipment",
    "parcel",
    "waybill",
    "consignment",
    "article",
    "sku",
    "ean",
    "gtin",
    "barcode",
    "iccid",
    "serial",
    "batch",
    "ticket",
    "snowflake",
    "sequence",
    "rma",
    "build",
    "job"
  };

  private static final String[] NOT_CARDS = {
    "trace_id", "traceid", "trace-id", "span_id", "spanid", "span-id", "parent_id", "parentid",
    "offset", "timestamp", "nanos", "micros", "millis", "epoch", "imei", "time"
  };

  @Override
  public String name() {
    return "card-number";
  }

  /** Whether digits enough for a card follow these three. */
  static boolean mayBegin(String text, int at) {
    int digits = at > 0 && Ascii.isDigit(text.charAt(at - 1)) ? FEWEST : 3;
    int stop = Math.min(text.length(), at + LONGEST);
    for (int i = at + 3; i < stop && digits < FEWEST; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        digits++;
      } else if (c != ' ' && c != '-' && c != '.') {
        return false;
      }
    }
    return digits >= FEWEST;
  }

  /** The anchor is a run of digits; {@code start} its first. */
  @Override
  public long find(String text, int start, int end, int floor) {
    int from = start;
    while (from > floor && start - from < 40 && Ascii.isDigit(text.charAt(from - 1))) {
      from--;
    }
    char before = Ascii.at(text, from - 1);
    boolean track = before == 'B' && Ascii.at(text, from - 2) == '%';
    if ((Ascii.isWord(before) && !track)
        || isIdOrTime(text, from)
        || (before == '.' && Ascii.isDigit(Ascii.at(text, from - 2)))) {
      return NONE;
    }
    char separator = 0;
    int digits = 0;
    int group = 0;
    int i = from;
    long value = 0;
    int stop = Math.min(text.length(), from + LONGEST);
    for (; i < stop; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        digits++;
        group++;
        value = digits <= 6 ? value * 10 + (c - '0') : value;
      } else if ((c == ' ' || c == '-' || c == '.')
          && (separator == 0 || c == separator)
          && Ascii.isDigit(Ascii.at(text, i + 1))
          && group >= 3
          && digits < 19) {
        separator = c;
        group = 0;
      } else {
        break;
      }
    }
    long whole = card(text, from, i, digits, (int) value, separator);
    return whole != NONE || separator != ' ' ? whole : firstGroups(text, from, i, (int) value);
  }

  /** Numbers that their name makes the identity of a span or a point in time. */
  private static boolean isIdOrTime(String text, int from) {
    int i = from - 1;
    while (i > 0 && from - i < 5 && "\": =\\".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    if (i == from - 1) {
      return false;
    }
    for (String name : NOT_CARDS) {
      if (Ascii.hasAt(text, i + 1 - name.length(), name)) {
        return true;
      }
    }
    return !isGrouped(text, from) && isOrder(text, i + 1);
  }

  /** In groups of four or six as on a card: nobody writes another number like that. */
  private static boolean isGrouped(String text, int from) {
    int i = from;
    while (Ascii.isDigit(Ascii.at(text, i))) {
      i++;
    }
    return i - from == 4 && (Ascii.at(text, i) == ' ' || Ascii.at(text, i) == '-');
  }

  /** {@code order_id=}, {@code Tracking no. }, {@code invoiceNumber: }. */
  private static boolean isOrder(String text, int to) {
    for (String ending : NUMBERS) {
      if (!Ascii.hasAt(text, to - ending.length(), ending)) {
        continue;
      }
      int end = to - ending.length();
      int word = end > 0 && "_- ".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
      for (String order : ORDERS) {
        int from = word - order.length();
        if (Ascii.hasAt(text, from, order) && !isSameWord(text, from)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSameWord(String text, int at) {
    return Ascii.isLetter(Ascii.at(text, at - 1)) && !Ascii.isUpper(text.charAt(at));
  }

  /** Another number may follow a card number: the longest of its first groups that is one. */
  private static long firstGroups(String text, int from, int to, int prefix) {
    for (int end = text.lastIndexOf(' ', to - 1);
        end > from;
        end = text.lastIndexOf(' ', end - 1)) {
      int spaces = 0;
      for (int i = from; i < end; i++) {
        spaces += text.charAt(i) == ' ' ? 1 : 0;
      }
      char separator = spaces == 0 ? 0 : ' ';
      long found = card(text, from, end, end - from - spaces, prefix, separator);
      if (found != NONE) {
        return found;
      }
    }
    return NONE;
  }

  private static long card(String text, int from, int to, int digits, int prefix, char separator) {
    char after = Ascii.at(text, to);
    boolean continues =
        Ascii.isWord(after)
            || (after == '.' && Ascii.isDigit(Ascii.at(text, to + 1)))
            || (after == '-' && Ascii.is(Ascii.at(text, to + 1), Ascii.ALNUM));
    if (digits < FEWEST || digits > 19 || continues || Ascii.at(text, from - 1) == '-') {
      return NONE;
    }
    boolean grouped = separator == 0 || isGrouped(text, from, separator);
    return grouped && CardPrefixes.fit(prefix, digits) && luhn(text, from, to)
        ? Rule.span(from, to)
        : NONE;
  }

  /**
   * Groups as printed on cards: fours, or four-six-five, four-six-four, of one kind of separator.
   */
  private static boolean isGrouped(String text, int from, char separator) {
    int first = text.indexOf(separator, from) - from;
    int second = text.indexOf(separator, from + first + 1) - from - first - 1;
    return (first == 4 && (second == 4 || second == 6)) || (first == 6 && second >= 3);
  }

  private static boolean luhn(String text, int from, int to) {
    int sum = 0;
    boolean twice = false;
    for (int i = to - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        int digit = c - '0';
        sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
        twice = !twice;
      }
    }
    return sum % 10 == 0 && sum > 0;
  }
}
