package dev.sightline.log.line;

/** RFC 3339 text of microseconds since the epoch; remembers the second it wrote last. */
final class TimestampText {
  private static final int LENGTH = 20;

  private final byte[] second = new byte[LENGTH];
  private long known = Long.MIN_VALUE;

  /** Appends such as {@code 2026-11-20T12:48:46.123456Z}, without quotes. */
  void append(long micros, LineBuffer out) {
    long seconds = Math.floorDiv(micros, 1_000_000L);
    if (seconds != known) {
      render(seconds);
    }
    out.put(second, 0, LENGTH);
    out.putDigits((int) (micros - seconds * 1_000_000L), 6);
    out.put('Z');
  }

  /** Civil date from days, after Howard Hinnant's "chrono-compatible low-level date algorithms". */
  private void render(long seconds) {
    long days = Math.floorDiv(seconds, 86_400L);
    int ofDay = (int) (seconds - days * 86_400L);
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int dayOfEra = (int) (shifted - era * 146_097L);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    digits(0, (int) Math.floorMod(year, 10_000L), 4);
    second[4] = '-';
    digits(5, month, 2);
    second[7] = '-';
    digits(8, day, 2);
    second[10] = 'T';
    digits(11, ofDay / 3_600, 2);
    second[13] = ':';
    digits(14, ofDay / 60 % 60, 2);
    second[16] = ':';
    digits(17, ofDay % 60, 2);
    second[19] = '.';
    known = seconds;
  }

  private void digits(int at, int value, int count) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      second[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
