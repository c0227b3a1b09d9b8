package dev.sightline.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Generates the values of the corpus, always the same ones for a seed. */
final class CorpusValues {
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final List<String> CHOSEN =
      List.of(
          "hunter",
          "Winter",
          "letmein",
          "S0mmer!",
          "qwertz",
          "Tr0ub4dor&",
          "dragon",
          "P@ssw0rd",
          "geheim",
          "zx!Cv#",
          "admin$",
          "s3cr3t",
          "Pa$$w^rd",
          "correct-horse",
          "iloveyou",
          "ÄpfelSaft",
          "foo%bar",
          "a)b(c",
          "x*y+z");
  private static final List<String> IN_URLS =
      List.of(
          "hunter",
          "p%40ss",
          "Tr0ub4dor!",
          "s3cr3t$",
          "a~b-c_",
          "pa:ss",
          "zx*Cv",
          "geheim",
          "q'w+e",
          "letme,in");
  private static final List<String> QUOTED =
      List.of(
          "correct horse battery ",
          "a;b,c=",
          "two words ",
          "x&y<z>",
          "semi;colon ",
          "{brace} ",
          "tab and space ",
          "100% ");
  private static final List<String> PROSE =
      List.of(
          "hunter", "Winter", "S0mmer!", "zx!Cv#", "Tr0ub4dor&", "P@ssw0rd", "k7Fq-", "geheim_");

  private final Random random;
  private final AccountNumbers accounts;

  CorpusValues(Random random) {
    this.random = random;
    this.accounts = new AccountNumbers(random);
  }

  String expand(String template) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String value = close < 0 ? null : value(template.substring(open + 1, close));
      result.append(template, at, open);
      if (value == null) {
        result.append('{');
        at = open + 1;
      } else {
        result.append(value);
        at = close + 1;
      }
    }
    return result.append(template.substring(at)).toString();
  }

  private @Nullable String value(String kind) {
    int colon = kind.indexOf(':');
    if (colon == 1 && kind.substring(2).chars().allMatch(Character::isDigit)) {
      int length = Integer.parseInt(kind.substring(2));
      return switch (kind.charAt(0)) {
        case 'A' -> mixed(UPPER + LOWER + DIGITS, length);
        case 'L' -> mixed(LOWER + DIGITS, length);
        case 'H' -> mixed("0123456789abcdef", length);
        case 'U' -> mixed(UPPER + DIGITS, length);
        case 'D' -> mixed("123456789", 1) + of(DIGITS, length - 1);
        case 'W' -> mixed(UPPER + LOWER + DIGITS + "-_", length);
        case 'B' -> mixed(UPPER + LOWER + DIGITS + "+/", length);
        default -> null;
      };
    }
    return colon > 3 ? account(kind.substring(0, colon), kind.substring(colon + 1)) : named(kind);
  }

  private @Nullable String account(String kind, String of) {
    return switch (kind) {
      case "card" -> accounts.card(of, "");
      case "card-" -> accounts.card(of, "-");
      case "card." -> accounts.card(of, ".");
      case "card_" -> accounts.card(of, " ");
      case "iban" -> accounts.iban(of, "");
      case "iban_" -> accounts.iban(of, " ");
      default -> null;
    };
  }

  private @Nullable String named(String kind) {
    return switch (kind) {
      case "pw" -> one(CHOSEN) + of(DIGITS, 2);
      case "pwu" -> one(IN_URLS) + of(DIGITS, 2);
      case "pwq" -> one(QUOTED) + of(LOWER, 4) + of(DIGITS, 2);
      case "pwb" -> "a;b " + of(LOWER, 6);
      case "pwd" -> one(PROSE) + of(DIGITS, 3);
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "jwt" ->
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi"
              + of(UPPER + LOWER + DIGITS, 40)
              + "."
              + of(UPPER + LOWER + DIGITS + "-_", 43);
      case "basic" -> base64("bob:" + of(LOWER + DIGITS, 10));
      case "key" ->
          mixed(UPPER + LOWER + DIGITS + "+/", 64)
              + "\\n"
              + mixed(UPPER + LOWER + DIGITS + "+/", 40)
              + "==";
      case "ts" -> "2026-11-20T12:" + (10 + random.nextInt(50)) + ":00.123Z";
      case "pan" -> pan("");
      case "pan-" -> pan("-");
      case "pan_" -> pan(" ");
      case "iban" -> iban();
      case "iban_" -> iban().replaceAll("(.{4})(?!$)", "$1 ");
      default -> null;
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String of(String alphabet, int length) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < length; i++) {
      result.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return result.toString();
  }

  /** Begins and ends with a letter or digit. */
  private String mixed(String alphabet, int length) {
    String plain = alphabet.replace("+/", "").replace("-_", "");
    return length < 3 ? of(plain, length) : of(plain, 1) + of(alphabet, length - 2) + of(plain, 1);
  }

  private String pan(String separator) {
    boolean amex = random.nextInt(5) == 0;
    String prefix = amex ? "37" : one(List.of("4", "51", "54", "2223", "6011", "3530", "4000"));
    int length = amex ? 15 : 16;
    String digits = prefix + of(DIGITS, length - prefix.length() - 1);
    String pan = digits + AccountNumbers.checkDigit(digits);
    return amex
        ? pan.substring(0, 4) + separator + pan.substring(4, 10) + separator + pan.substring(10)
        : pan.replaceAll("(.{4})(?!$)", "$1" + separator);
  }

  private String iban() {
    String[] country =
        one(
            List.of(
                new String[] {"DE", "18"},
                new String[] {"FR", "23"},
                new String[] {"GB", "4"},
                new String[] {"NL", "4"},
                new String[] {"AT", "16"}));
    String account =
        country[1].equals("4")
            ? of(UPPER, 4) + of(DIGITS, country[0].equals("GB") ? 14 : 10)
            : of(DIGITS, Integer.parseInt(country[1]));
    for (int check = 2; check < 99; check++) {
      String iban = country[0] + (check < 10 ? "0" : "") + check + account;
      if (AccountNumbers.remainder(iban) == 1) {
        return iban;
      }
    }
    throw new IllegalStateException(account);
  }
}
