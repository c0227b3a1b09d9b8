package dev.sightline.log.line;

import java.util.Arrays;

/**
 * Bytes of a line in the making. Not safe for threads: each writer has its own and uses it again.
 */
public final class LineBuffer {
  private static final int INITIAL = 1024;
  private static final byte[] HEX = ascii("0123456789abcdef");

  /** 0: as it is; 1: as an escape of six bytes; else: the character after the backslash. */
  private static final byte[] ESCAPES = escapes();

  /** Everything up to here is final; public to the package for speed, as is {@link #length}. */
  byte[] bytes = new byte[INITIAL];

  int length;

  /** Whether a value of the current line had to be cut. */
  boolean truncated;

  final KeySet keys = new KeySet();

  final TimestampText timestamps = new TimestampText();

  /** The bytes; only those below {@link #length()} mean something. */
  public byte[] array() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Forgets the contents; gives memory back when a large line had made it grow. */
  public void clear(int keepAtMost) {
    length = 0;
    if (bytes.length > keepAtMost) {
      bytes = new byte[keepAtMost];
    }
  }

  /** Cuts back to an earlier length. */
  void rewind(int earlier) {
    length = earlier;
  }

  static byte[] ascii(String text) {
    byte[] result = new byte[text.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) text.charAt(i);
    }
    return result;
  }

  void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  void put(char asciiCharacter) {
    ensure(1);
    bytes[length++] = (byte) asciiCharacter;
  }

  void put(byte[] source) {
    put(source, 0, source.length);
  }

  /** Appends bytes as they are. */
  public void put(byte[] source, int offset, int count) {
    ensure(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  /** Text known to be ASCII. */
  @SuppressWarnings("deprecation") // see putPlain
  void putAscii(String text) {
    int n = text.length();
    ensure(n);
    text.getBytes(0, n, bytes, length);
    length += n;
  }

  void putLong(long value) {
    ensure(20);
    if (value == Long.MIN_VALUE) {
      putAscii("-9223372036854775808");
      return;
    }
    long rest = value;
    if (rest < 0) {
      bytes[length++] = '-';
      rest = -rest;
    }
    int digits = 1;
    for (long bound = 10; digits < 19 && rest >= bound; bound *= 10) {
      digits++;
    }
    for (int at = length + digits - 1; at >= length; at--) {
      long next = rest / 10;
      bytes[at] = (byte) ('0' + (rest - next * 10));
      rest = next;
    }
    length += digits;
  }

  /** A number with leading zeros. */
  void putDigits(int value, int digits) {
    ensure(digits);
    int rest = value;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** A finite number, as short as it goes; whole thousandths without garbage. */
  void putDouble(double value) {
    double thousandths = value * 1000;
    if (Math.abs(thousandths) < 1e15 && thousandths == Math.rint(thousandths)) {
      putThousandths((long) thousandths);
    } else {
      putAscii(Double.toString(value));
    }
  }

  private void putThousandths(long thousandths) {
    long whole = Math.abs(thousandths) / 1000;
    int part = (int) (Math.abs(thousandths) % 1000);
    if (thousandths < 0) {
      put('-');
    }
    putLong(whole);
    put('.');
    int digits = part % 100 == 0 ? 1 : part % 10 == 0 ? 2 : 3;
    putDigits(digits == 1 ? part / 100 : digits == 2 ? part / 10 : part, digits);
  }

  /**
   * A JSON string in quotes. Lone surrogates become the replacement character.
   *
   * @param maxBytes how long it may become, quotes excluded; what is over is cut and {@link
   *     #truncated} set
   */
  void putQuoted(String text, int maxBytes) {
    put('"');
    putEscaped(text, maxBytes);
    put('"');
  }

  /** The same without quotes. */
  void putEscaped(String text, int maxBytes) {
    int n = text.length();
    int end = length + maxBytes - 3;
    int at = n <= maxBytes - 3 ? putPlain(text, 0, n) : 0;
    while (at < n) {
      int safe = (end - length) / 6;
      if (safe <= 0) {
        cut();
        return;
      }
      int stop = Math.min(n, at + Math.min(safe, 4096));
      ensure((stop - at) * 6 + 8);
      at = escapeRun(text, at, stop);
    }
  }

  private void cut() {
    truncated = true;
    ensure(3);
    bytes[length++] = (byte) 0xE2;
    bytes[length++] = (byte) 0x80;
    bytes[length++] = (byte) 0xA6;
  }

  private int escapeRun(String text, int from, int stop) {
    int at = from;
    while (at < stop) {
      at = putPlain(text, at, stop);
      if (at < stop) {
        at = putSpecial(text, at, text.charAt(at));
      }
    }
    return at;
  }

  /**
   * Appends characters as they are up to the first that has to be escaped or is not ASCII: looked
   * at in one loop and copied as a whole in another, both of which compilers make fast.
   *
   * @return where it stopped
   */
  @SuppressWarnings("deprecation") // exact for ASCII, and the one copy that makes no garbage
  private int putPlain(String text, int from, int stop) {
    int to = from;
    while (to < stop && isPlain(text.charAt(to))) {
      to++;
    }
    if (to > from) {
      ensure(to - from);
      text.getBytes(from, to, bytes, length);
      length += to - from;
    }
    return to;
  }

  private static boolean isPlain(char c) {
    return c < 128 && ESCAPES[c] == 0;
  }

  private int putSpecial(String text, int at, char c) {
    if (c < 128) {
      putEscape(c);
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | (c >> 6));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
    } else if (!Character.isSurrogate(c)) {
      putThreeBytes(c);
    } else if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      putFourBytes(Character.toCodePoint(c, text.charAt(at + 1)));
      return at + 2;
    } else {
      putThreeBytes('\uFFFD');
    }
    return at + 1;
  }

  private void putThreeBytes(char c) {
    bytes[length++] = (byte) (0xE0 | (c >> 12));
    bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[length++] = (byte) (0x80 | (c & 0x3F));
  }

  private void putFourBytes(int codePoint) {
    bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    bytes[length++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void putEscape(char c) {
    byte escape = ESCAPES[c];
    bytes[length++] = '\\';
    if (escape != 1) {
      bytes[length++] = escape;
      return;
    }
    bytes[length++] = 'u';
    bytes[length++] = '0';
    bytes[length++] = '0';
    bytes[length++] = HEX[c >> 4];
    bytes[length++] = HEX[c & 15];
  }

  private static byte[] escapes() {
    byte[] table = new byte[128];
    Arrays.fill(table, 0, 32, (byte) 1);
    table[127] = 1;
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
  }
}
