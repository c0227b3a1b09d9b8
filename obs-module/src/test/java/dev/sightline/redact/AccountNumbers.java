package dev.sightline.redact;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Made-up card and bank account numbers with correct check digits, of every brand and country. */
final class AccountNumbers {
  /** Brand to its prefix and length. */
  private static final Map<String, String[]> CARDS =
      Map.ofEntries(
          card("visa", "4", 16),
          card("visa13", "4", 13),
          card("visa19", "4", 19),
          card("mastercard", "5412", 16),
          card("mastercard2", "2345", 16),
          card("amex", "3782", 15),
          card("diners", "3056", 14),
          card("discover", "6011", 16),
          card("jcb", "3530", 16),
          card("unionpay", "6212", 16),
          card("unionpay19", "6222", 19),
          card("maestro", "6759", 16),
          card("maestro19", "6304", 19),
          card("mir", "2202", 16),
          card("rupay", "6521", 16),
          card("elo", "6362", 16),
          card("verve", "506118", 19),
          card("troy", "979200", 16));

  /**
   * Country to the structure of its account part, as in the IBAN registry: n digits, a letters, c
   * both.
   */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("AD", "8n12c"),
          Map.entry("AE", "19n"),
          Map.entry("AL", "8n16c"),
          Map.entry("AT", "16n"),
          Map.entry("AZ", "4a20c"),
          Map.entry("BA", "16n"),
          Map.entry("BE", "12n"),
          Map.entry("BG", "4a6n8c"),
          Map.entry("BH", "4a14c"),
          Map.entry("BR", "23n1a1c"),
          Map.entry("BY", "4c4n16c"),
          Map.entry("CH", "5n12c"),
          Map.entry("CR", "18n"),
          Map.entry("CY", "8n16c"),
          Map.entry("CZ", "20n"),
          Map.entry("DE", "18n"),
          Map.entry("DK", "14n"),
          Map.entry("DO", "4c20n"),
          Map.entry("EE", "16n"),
          Map.entry("EG", "25n"),
          Map.entry("ES", "20n"),
          Map.entry("FI", "14n"),
          Map.entry("FO", "14n"),
          Map.entry("FR", "10n11c2n"),
          Map.entry("GB", "4a14n"),
          Map.entry("GE", "2a16n"),
          Map.entry("GI", "4a15c"),
          Map.entry("GL", "14n"),
          Map.entry("GR", "7n16c"),
          Map.entry("GT", "20c"),
          Map.entry("HR", "17n"),
          Map.entry("HU", "24n"),
          Map.entry("IE", "4a14n"),
          Map.entry("IL", "19n"),
          Map.entry("IQ", "4a15n"),
          Map.entry("IS", "22n"),
          Map.entry("IT", "1a10n12c"),
          Map.entry("JO", "4a4n18c"),
          Map.entry("KW", "4a22c"),
          Map.entry("KZ", "3n13c"),
          Map.entry("LB", "4n20c"),
          Map.entry("LC", "4a24c"),
          Map.entry("LI", "5n12c"),
          Map.entry("LT", "16n"),
          Map.entry("LU", "3n13c"),
          Map.entry("LV", "4a13c"),
          Map.entry("LY", "21n"),
          Map.entry("MC", "10n11c2n"),
          Map.entry("MD", "20c"),
          Map.entry("ME", "18n"),
          Map.entry("MK", "3n10c2n"),
          Map.entry("MR", "23n"),
          Map.entry("MT", "4a5n18c"),
          Map.entry("MU", "4a19n3a"),
          Map.entry("NL", "4a10n"),
          Map.entry("NO", "11n"),
          Map.entry("PK", "4a16c"),
          Map.entry("PL", "24n"),
          Map.entry("PS", "4a21c"),
          Map.entry("PT", "21n"),
          Map.entry("QA", "4a21c"),
          Map.entry("RO", "4a16c"),
          Map.entry("RS", "18n"),
          Map.entry("SA", "2n18c"),
          Map.entry("SC", "4a20n3a"),
          Map.entry("SE", "20n"),
          Map.entry("SI", "15n"),
          Map.entry("SK", "20n"),
          Map.entry("SM", "1a10n12c"),
          Map.entry("ST", "21n"),
          Map.entry("SV", "4a20n"),
          Map.entry("TL", "19n"),
          Map.entry("TN", "20n"),
          Map.entry("TR", "5n1n16c"),
          Map.entry("UA", "6n19c"),
          Map.entry("VA", "18n"),
          Map.entry("VG", "4a16n"),
          Map.entry("XK", "16n"));

  private final Random random;

  AccountNumbers(Random random) {
    this.random = random;
  }

  String card(String brand, String separator) {
    String[] shape = Objects.requireNonNull(CARDS.get(brand), brand);
    int length = Integer.parseInt(shape[1]);
    StringBuilder digits = new StringBuilder(shape[0]);
    while (digits.length() < length - 1) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    String pan = digits.append(checkDigit(digits)).toString();
    if (length == 14 || length == 15) {
      return pan.substring(0, 4) + separator + pan.substring(4, 10) + separator + pan.substring(10);
    }
    return pan.replaceAll("(.{4})(?!$)", "$1" + separator);
  }

  String iban(String country, String separator) {
    String account = account(Objects.requireNonNull(COUNTRIES.get(country), country));
    for (int check = 2; check < 99; check++) {
      String iban = String.format(Locale.ROOT, "%s%02d%s", country, check, account);
      if (remainder(iban) == 1) {
        return iban.replaceAll("(.{4})(?!$)", "$1" + separator);
      }
    }
    throw new IllegalStateException(account);
  }

  private String account(String structure) {
    StringBuilder account = new StringBuilder();
    int count = 0;
    for (int i = 0; i < structure.length(); i++) {
      char c = structure.charAt(i);
      if (Character.isDigit(c)) {
        count = count * 10 + c - '0';
        continue;
      }
      for (; count > 0; count--) {
        boolean letter = c == 'a' || (c == 'c' && random.nextInt(4) == 0);
        account.append(
            letter ? (char) ('A' + random.nextInt(26)) : (char) ('0' + random.nextInt(10)));
      }
    }
    return account.toString();
  }

  static int checkDigit(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? (twice > 9 ? twice - 9 : twice) : digit;
    }
    return (10 - sum % 10) % 10;
  }

  static int remainder(String iban) {
    String moved = iban.substring(4) + iban.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < moved.length(); i++) {
      int value = Character.digit(moved.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }

  private static Map.Entry<String, String[]> card(String brand, String prefix, int length) {
    return Map.entry(brand, new String[] {prefix, Integer.toString(length)});
  }
}
