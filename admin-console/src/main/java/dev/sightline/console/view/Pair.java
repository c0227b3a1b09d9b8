package dev.sightline.console.view;

import dev.sightline.event.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key and its value.
 *
 * @param key what it is
 * @param value on one line
 */
public record Pair(String key, String value) {

  static List<Pair> of(Fields fields) {
    List<Pair> pairs = new ArrayList<>();
    fields.forEach((key, value) -> pairs.add(of(key, value)));
    return pairs;
  }

  static List<Pair> of(Map<String, String> map) {
    return new TreeMap<>(map)
        .entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  /** Adds the pair unless the value is unknown. */
  static void add(List<Pair> pairs, String key, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      pairs.add(of(key, value));
    }
  }

  private static Pair of(String key, @Nullable Object value) {
    return new Pair(Visible.name(key), value == null ? "null" : Visible.text(value.toString()));
  }
}
