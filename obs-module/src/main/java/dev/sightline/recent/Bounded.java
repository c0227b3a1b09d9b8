package dev.sightline.recent;

import dev.sightline.event.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts what is kept, at a cost that does not grow with what is cut. */
final class Bounded {
  static final int TEXT = 512;
  static final int NAME = 160;
  static final int VALUE = 128;
  static final int FIELDS = 10;
  private static final int MAX_BITS = 400;

  private Bounded() {}

  static String text(@Nullable String text, int max) {
    if (text == null) {
      return "";
    } else if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "…";
  }

  static @Nullable String id(@Nullable String text) {
    return text == null ? null : text(text, NAME);
  }

  /**
   * The first pairs as keys and values in turn: numbers and truth values as they are, of lists and
   * maps only how long they are, of everything else the beginning of its text.
   */
  static List<Object> pairs(Fields fields) {
    int kept = Math.min(fields.size(), FIELDS);
    Object[] pairs = new Object[2 * kept];
    for (int i = 0; i < kept; i++) {
      pairs[2 * i] = text(fields.key(i), VALUE);
      pairs[2 * i + 1] = value(fields.value(i));
    }
    return List.of(pairs);
  }

  private static Object value(@Nullable Object value) {
    if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Boolean) {
      return value;
    } else if (value instanceof Collection<?> items) {
      return items.size() + " items";
    } else if (value instanceof Map<?, ?> map) {
      return map.size() + " entries";
    }
    return text(String.valueOf(value), VALUE);
  }

  /** Of numbers without a limit only those that are quick to write. */
  private static Object number(Number number) {
    if (number instanceof Long || number instanceof Integer || number instanceof Double) {
      return number;
    } else if (number instanceof BigInteger whole && whole.bitLength() > MAX_BITS) {
      return "a number of " + whole.bitLength() + " bits";
    } else if (number instanceof BigDecimal decimal
        && decimal.unscaledValue().bitLength() > MAX_BITS) {
      return "a number of " + decimal.unscaledValue().bitLength() + " bits";
    }
    return text(String.valueOf(number), VALUE);
  }
}
