package dev.sightline.redact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data that keeps names as values: {@code {"name":"password","value":"x"}}, {@code
 * ["password","x"]}.
 */
final class PairShape {
  private static final List<String> NAME_KEYS =
      List.of("name", "key", "Name", "Key", "header", "field", "property", "param", "id");
  private static final Set<String> VALUE_KEYS =
      Set.of("value", "values", "Value", "Values", "val", "content", "text", "stringValue", "data");

  private PairShape() {}

  static boolean isNameKey(String key) {
    return NAME_KEYS.contains(key);
  }

  static boolean isValueKey(String key) {
    return VALUE_KEYS.contains(key);
  }

  /** Whether one entry of the map names a secret that another one holds. */
  static boolean isSecret(Map<?, ?> map, Redactor redactor) {
    if (map.size() > 12) {
      return false;
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() instanceof String key
          && isNameKey(key)
          && entry.getValue() instanceof String name
          && redactor.isSecretName(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item of a list is the name of the item after it. */
  static boolean namesNext(@Nullable Object item, int size, Redactor redactor) {
    return item instanceof String name
        && !name.isEmpty()
        && (size == 2 || (name.charAt(0) == '-' && name.indexOf('=') < 0))
        && name.indexOf(' ') < 0
        && redactor.isSecretName(name);
  }
}
