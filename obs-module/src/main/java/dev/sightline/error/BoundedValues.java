package dev.sightline.error;

import dev.sightline.event.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts redacted texts and values to a size at which many of them can be kept. */
public final class BoundedValues {
  private static final String CUT = "...";

  private BoundedValues() {}

  /** The text, cut after {@code max} chars but never inside a surrogate pair. */
  public static String text(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + CUT;
  }

  public static @Nullable String textOrNull(@Nullable String text, int max) {
    return text == null ? null : text(text, max);
  }

  /**
   * The first pairs with short keys and values; lists and maps become their text. The same instance
   * when there is nothing to cut.
   *
   * @param maxPairs how many pairs; how many were left out stands under {@code fields_omitted}
   * @param maxChars length of a key, and of a value's text
   */
  public static Fields fields(Fields fields, int maxPairs, int maxChars) {
    if (fits(fields, maxPairs, maxChars)) {
      return fields;
    }
    int kept = Math.min(fields.size(), maxPairs);
    int omitted = fields.size() - kept;
    @Nullable Object[] pairs = new Object[2 * (omitted > 0 ? kept + 1 : kept)];
    for (int i = 0; i < kept; i++) {
      pairs[2 * i] = text(fields.key(i), maxChars);
      pairs[2 * i + 1] = value(fields.value(i), maxChars);
    }
    if (omitted > 0) {
      pairs[2 * kept] = "fields_omitted";
      pairs[2 * kept + 1] = omitted;
    }
    return Fields.of(pairs);
  }

  private static boolean fits(Fields fields, int maxPairs, int maxChars) {
    boolean fits = fields.size() <= maxPairs;
    for (int i = 0; fits && i < fields.size(); i++) {
      Object value = fields.value(i);
      fits = fields.key(i).length() <= maxChars && isShort(value, maxChars);
    }
    return fits;
  }

  private static boolean isShort(@Nullable Object value, int maxChars) {
    return value == null
        || value instanceof Boolean
        || value instanceof Number
        || (value instanceof String text && text.length() <= maxChars);
  }

  private static @Nullable Object value(@Nullable Object value, int maxChars) {
    return isShort(value, maxChars) ? value : text(textOf(value, maxChars), maxChars);
  }

  /** Never longer than a little more than {@code maxChars}, however large the value. */
  private static String textOf(@Nullable Object value, int maxChars) {
    if (!(value instanceof List<?>) && !(value instanceof Map<?, ?>)) {
      return String.valueOf(value);
    }
    StringBuilder out = new StringBuilder();
    append(value, maxChars, out);
    return out.toString();
  }

  private static void append(@Nullable Object value, int maxChars, StringBuilder out) {
    if (out.length() > maxChars) {
      return;
    }
    if (value instanceof List<?> items) {
      out.append('[');
      for (int i = 0; i < items.size() && out.length() <= maxChars; i++) {
        out.append(i == 0 ? "" : ", ");
        append(items.get(i), maxChars, out);
      }
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      appendMap(map, maxChars, out);
    } else {
      out.append(text(String.valueOf(value), maxChars));
    }
  }

  private static void appendMap(Map<?, ?> map, int maxChars, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> each : map.entrySet()) {
      if (out.length() > maxChars) {
        break;
      }
      out.append(separator).append(text(String.valueOf(each.getKey()), maxChars)).append('=');
      append(each.getValue(), maxChars, out);
      separator = ", ";
    }
    out.append('}');
  }
}
