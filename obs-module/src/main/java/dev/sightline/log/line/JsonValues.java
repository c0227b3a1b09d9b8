package dev.sightline.log.line;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any value as JSON. Expects redacted data (strings, numbers, booleans, lists, maps) but survives
 * everything: what cannot be read becomes a text that says so. Stays within the limit it is given.
 */
final class JsonValues {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_DIGITS = 1_000;
  private static final byte[] NULL = LineBuffer.ascii("null");
  private static final byte[] TRUE = LineBuffer.ascii("true");
  private static final byte[] FALSE = LineBuffer.ascii("false");

  private JsonValues() {}

  /**
   * Appends one value.
   *
   * @param maxString longest string in bytes
   * @param limit length of {@code out} the value should stay below; a caller that sees it passed
   *     takes the value back
   */
  static void put(LineBuffer out, @Nullable Object value, int maxString, int limit) {
    if (value instanceof String text) {
      string(out, text, maxString, limit);
    } else if (value instanceof Integer || value instanceof Long) {
      out.putLong(((Number) value).longValue());
    } else {
      nested(out, value, maxString, limit, 0);
    }
  }

  private static void nested(
      LineBuffer out, @Nullable Object value, int maxString, int limit, int depth) {
    int mark = out.length;
    try {
      unsafe(out, value, maxString, limit, depth);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      out.rewind(mark);
      String type = value == null ? "null" : value.getClass().getName();
      string(out, "[unprintable " + type + ": " + e.getClass().getName() + "]", maxString, limit);
    }
  }

  private static void unsafe(
      LineBuffer out, @Nullable Object value, int maxString, int limit, int depth) {
    if (value == null) {
      out.put(NULL);
    } else if (value instanceof Boolean flag) {
      out.put(flag ? TRUE : FALSE);
    } else if (value instanceof Number number) {
      number(out, number, maxString, limit);
    } else if (value instanceof Map<?, ?> map) {
      map(out, map, maxString, limit, depth);
    } else if (value instanceof Collection<?> items) {
      items(out, items, maxString, limit, depth);
    } else if (value.getClass().isArray()) {
      array(out, value, maxString, limit, depth);
    } else {
      string(out, text(value), maxString, limit);
    }
  }

  /** The value's own text; never null. */
  static String text(Object value) {
    String text = value.toString();
    return text == null ? "null" : text;
  }

  static void string(LineBuffer out, String text, int maxString, int limit) {
    out.putQuoted(text, Math.max(3, Math.min(maxString, limit - out.length - 2)));
  }

  private static void number(LineBuffer out, Number number, int maxString, int limit) {
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte) {
      out.putLong(number.longValue());
    } else if (number instanceof Double || number instanceof Float) {
      floating(out, number, maxString, limit);
    } else if (number instanceof BigInteger big && big.bitLength() > MAX_DIGITS * 3) {
      string(out, "[integer of " + big.bitLength() + " bits]", maxString, limit);
    } else if (number instanceof BigDecimal big && big.precision() > MAX_DIGITS) {
      string(out, "[number of " + big.precision() + " digits]", maxString, limit);
    } else if (number.getClass() == BigInteger.class || number.getClass() == BigDecimal.class) {
      out.putAscii(number.toString());
    } else {
      string(out, text(number), maxString, limit);
    }
  }

  private static void floating(LineBuffer out, Number number, int maxString, int limit) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      string(out, Double.toString(value), maxString, limit);
    } else if (number instanceof Float) {
      out.putAscii(number.toString());
    } else {
      out.putDouble(value);
    }
  }

  private static void map(LineBuffer out, Map<?, ?> map, int maxString, int limit, int depth) {
    if (depth >= MAX_DEPTH) {
      string(out, "[too deep]", maxString, limit);
      return;
    }
    out.put('{');
    boolean first = true;
    MemberNames names = MemberNames.of(map);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      int mark = out.length;
      if (!first) {
        out.put(',');
      }
      out.putQuoted(names.next(entry.getKey()), FieldNameText.MAX_BYTES);
      out.put(':');
      putNested(out, entry.getValue(), maxString, limit - 1, depth + 1);
      if (out.length >= limit) {
        cut(out, mark);
        break;
      }
      first = false;
    }
    out.put('}');
  }

  private static void items(
      LineBuffer out, Collection<?> items, int maxString, int limit, int depth) {
    if (depth >= MAX_DEPTH) {
      string(out, "[too deep]", maxString, limit);
      return;
    }
    out.put('[');
    boolean first = true;
    for (Object item : items) {
      if (!item(out, first, item, maxString, limit, depth)) {
        break;
      }
      first = false;
    }
    out.put(']');
  }

  private static void array(LineBuffer out, Object array, int maxString, int limit, int depth) {
    if (depth >= MAX_DEPTH) {
      string(out, "[too deep]", maxString, limit);
      return;
    }
    out.put('[');
    int n = Array.getLength(array);
    for (int i = 0; i < n; i++) {
      if (!item(out, i == 0, Array.get(array, i), maxString, limit, depth)) {
        break;
      }
    }
    out.put(']');
  }

  private static boolean item(
      LineBuffer out, boolean first, @Nullable Object item, int maxString, int limit, int depth) {
    int mark = out.length;
    if (!first) {
      out.put(',');
    }
    putNested(out, item, maxString, limit - 1, depth + 1);
    if (out.length >= limit) {
      cut(out, mark);
      return false;
    }
    return true;
  }

  private static void putNested(
      LineBuffer out, @Nullable Object value, int maxString, int limit, int depth) {
    if (value instanceof String text) {
      string(out, text, maxString, limit);
    } else {
      nested(out, value, maxString, limit, depth);
    }
  }

  private static void cut(LineBuffer out, int mark) {
    out.rewind(mark);
    out.truncated = true;
  }
}
