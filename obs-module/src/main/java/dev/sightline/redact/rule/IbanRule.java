package dev.sightline.redact.rule;

/** International bank account numbers (ISO 13616), together or in groups of four. */
final class IbanRule implements Rule {
  private static final String LENGTHS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24"
          + "FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28"
          + "LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25"
          + "QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

  /** Length of the longest in groups, less the digits at its end. */
  private static final int REACH = 40;

  @Override
  public String name() {
    return "iban";
  }

  /**
   * The anchor is a run of digits somewhere in the number; its country code is looked for in front.
   */
  @Override
  public long find(String text, int start, int end, int floor) {
    int i = start;
    int stop = Math.max(floor, start - REACH);
    boolean capital = false;
    while (i > stop && isPart(text.charAt(i - 1))) {
      i--;
      capital |= Ascii.isUpper(text.charAt(i));
    }
    if (!capital) {
      return NONE;
    }
    for (int at = Math.max(i, floor); at <= start; at++) {
      if (isCountry(text, at)) {
        long span = at(text, at);
        if (span != NONE) {
          return span;
        }
      }
    }
    return NONE;
  }

  private static boolean isPart(char c) {
    return Ascii.is(c, Ascii.UPPER | Ascii.DIGIT) || c == ' ';
  }

  private static boolean isCountry(String text, int at) {
    return Ascii.isUpper(Ascii.at(text, at))
        && Ascii.isUpper(Ascii.at(text, at + 1))
        && Ascii.isDigit(Ascii.at(text, at + 2))
        && Ascii.isDigit(Ascii.at(text, at + 3))
        && !Ascii.isWord(Ascii.at(text, at - 1));
  }

  private static long at(String text, int from) {
    int length = length(text.charAt(from), text.charAt(from + 1));
    if (length == 0) {
      return NONE;
    }
    int count = 0;
    int i = from;
    while (i < text.length() && count < length) {
      char c = text.charAt(i);
      if (Ascii.is(c, Ascii.UPPER | Ascii.DIGIT)) {
        count++;
      } else if ((c != ' ' && c != '-')
          || !Ascii.is(Ascii.at(text, i + 1), Ascii.UPPER | Ascii.DIGIT)) {
        return NONE;
      }
      i++;
    }
    return count == length && !Ascii.isWord(Ascii.at(text, i)) && mod97(text, from, i) == 1
        ? Rule.span(from, i)
        : NONE;
  }

  private static int length(char first, char second) {
    for (int i = 0; i < LENGTHS.length(); i += 4) {
      if (LENGTHS.charAt(i) == first && LENGTHS.charAt(i + 1) == second) {
        return (LENGTHS.charAt(i + 2) - '0') * 10 + LENGTHS.charAt(i + 3) - '0';
      }
    }
    return 0;
  }

  /** The remainder with the first four characters moved to the end and letters as two digits. */
  private static int mod97(String text, int from, int to) {
    return remainder(text, from, from + 4, remainder(text, from + 4, to, 0));
  }

  private static int remainder(String text, int from, int to, int start) {
    int rest = start;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        rest = (rest * 10 + c - '0') % 97;
      } else if (Ascii.isUpper(c)) {
        rest = (rest * 100 + c - 'A' + 10) % 97;
      }
    }
    return rest;
  }
}
