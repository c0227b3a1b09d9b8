package dev.sightline.log.line;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which the entries of one map are written: none of them twice. */
final class MemberNames {
  private static final MemberNames AS_THEY_ARE = new MemberNames(null);

  private final @Nullable Set<String> used;

  private MemberNames(@Nullable Set<String> used) {
    this.used = used;
  }

  /** Names for the keys of {@code map}; remembers nothing when no two of them can clash. */
  static MemberNames of(Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String name) || !name.equals(FieldNameText.of(name))) {
        return new MemberNames(new HashSet<>());
      }
    }
    return AS_THEY_ARE;
  }

  /** The name for the next key; a key that clashes with an earlier one gets an underscore. */
  String next(@Nullable Object key) {
    String text = String.valueOf(key);
    if (used == null) {
      return text;
    }
    String name = FieldNameText.unique(FieldNameText.of(text), used::contains);
    used.add(name);
    return name;
  }
}
