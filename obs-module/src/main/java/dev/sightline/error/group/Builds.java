package dev.sightline.error.group;

/** Compares versions where their form allows it. */
final class Builds {
  private Builds() {}

  /**
   * Whether {@code build} is certainly older than {@code other}: both are numbers divided by dots,
   * such as {@code 1.9.2} and {@code v1.10}, perhaps with a suffix after a dash or plus.
   */
  static boolean isOlder(String build, String other) {
    long[] one = numbers(build);
    long[] two = numbers(other);
    if (one.length == 0 || two.length == 0) {
      return false;
    }
    for (int i = 0; i < Math.max(one.length, two.length); i++) {
      long left = i < one.length ? one[i] : 0;
      long right = i < two.length ? two[i] : 0;
      if (left != right) {
        return left < right;
      }
    }
    return false;
  }

  /** The numbers, or none when the text is no such version. */
  private static long[] numbers(String build) {
    String text = build.startsWith("v") ? build.substring(1) : build;
    int end = 0;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '+') {
      end++;
    }
    String[] parts = text.substring(0, end).split("\\.", -1);
    long[] numbers = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 18 || !isDigits(parts[i])) {
        return new long[0];
      }
      numbers[i] = Long.parseLong(parts[i]);
    }
    return numbers;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
