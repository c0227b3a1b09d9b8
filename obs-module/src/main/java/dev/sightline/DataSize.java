package dev.sightline;

import java.util.Locale;

/**
 * A number of bytes.
 *
 * @param bytes 0 or more
 */
public record DataSize(long bytes) implements Comparable<DataSize> {

  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
  }

  /**
   * Reads {@code 512}, {@code 64KB}, {@code 10 MB}, {@code 1GiB}: units of 1024, ignoring case.
   *
   * @throws IllegalArgumentException for anything else; the message does not repeat the text
   */
  public static DataSize parse(String text) {
    String compact = text.strip().toUpperCase(Locale.ROOT);
    int end = 0;
    while (end < compact.length() && Character.digit(compact.charAt(end), 10) >= 0) {
      end++;
    }
    if (end == 0 || end > 18) {
      throw unreadable();
    }
    try {
      return new DataSize(
          Math.multiplyExact(
              Long.parseLong(compact.substring(0, end)), unit(compact.substring(end).strip())));
    } catch (ArithmeticException e) {
      throw unreadable();
    }
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "", "B" -> 1L;
      case "K", "KB", "KIB" -> 1L << 10;
      case "M", "MB", "MIB" -> 1L << 20;
      case "G", "GB", "GIB" -> 1L << 30;
      case "T", "TB", "TIB" -> 1L << 40;
      default -> throw unreadable();
    };
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("must be a size such as 512, 64KB, 10MB or 1GB");
  }

  @Override
  public int compareTo(DataSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** The shortest text {@link #parse} reads back. */
  @Override
  public String toString() {
    String[] units = {"", "KB", "MB", "GB", "TB"};
    long value = bytes;
    int unit = 0;
    while (value != 0 && value % 1024 == 0 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return value + units[unit];
  }
}
