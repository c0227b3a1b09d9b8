package dev.sightline.redact.rule;

/** Which issuer prefixes go with which lengths. */
final class CardPrefixes {
  private CardPrefixes() {}

  /**
   * Whether a number of this length may be a card.
   *
   * @param prefix its first six digits
   */
  static boolean fit(int prefix, int length) {
    int two = prefix / 10_000;
    int three = prefix / 1_000;
    int four = prefix / 100;
    return switch (length) {
      case 13 -> prefix / 100_000 == 4;
      case 14 -> two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305);
      case 15 -> two == 34 || two == 37 || four == 2131 || four == 1800;
      case 16 -> sixteen(prefix, two, three, four);
      case 17, 18, 19 ->
          two == 62
              || isMaestro(four)
              || isVerve(prefix)
              || (length == 19 && (four == 6011 || two == 65));
      default -> false;
    };
  }

  private static boolean sixteen(int prefix, int two, int three, int four) {
    return prefix / 100_000 == 4
        || (two >= 51 && two <= 55)
        || (four >= 2221 && four <= 2720)
        || four == 6011
        || (three >= 644 && three <= 649)
        || two == 65
        || two == 62
        || (four >= 3528 && four <= 3589)
        || (four >= 2200 && four <= 2204)
        || three == 508
        || two == 60
        || two == 63
        || two == 81
        || two == 36
        || four == 9792
        || four == 8600
        || four == 9860
        || four == 5041
        || four == 5066
        || four == 5067
        || four == 5090
        || four == 5019
        || four == 5895
        || four == 5896
        || isVerve(prefix)
        || isMaestro(four);
  }

  private static boolean isVerve(int prefix) {
    return (prefix >= 506_099 && prefix <= 506_198)
        || (prefix >= 507_865 && prefix <= 507_964)
        || (prefix >= 650_002 && prefix <= 650_027);
  }

  private static boolean isMaestro(int four) {
    return switch (four) {
      case 5018, 5020, 5038, 5612, 5893, 6304, 6390, 6759, 6761, 6762, 6763, 6799 -> true;
      default -> false;
    };
  }
}
