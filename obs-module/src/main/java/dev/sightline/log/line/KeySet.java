package dev.sightline.log.line;

import dev.sightline.event.Fields;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of the current line; finds out whether they can be written as they are. */
final class KeySet {
  private final long[] seen = new long[KeyCache.SLOTS >> 6];
  private KeyCache.@Nullable Key[] keys = new KeyCache.Key[32];
  private int size;

  void clear() {
    Arrays.fill(seen, 0);
    size = 0;
  }

  /**
   * Adds the keys of {@code fields}.
   *
   * @return whether each is new to this line and written under its own name
   */
  boolean add(Fields fields, KeyCache cache) {
    int n = fields.size();
    if (size + n > keys.length) {
      keys = Arrays.copyOf(keys, (size + n) * 2);
    }
    boolean plain = true;
    for (int i = 0; i < n; i++) {
      KeyCache.Key key = cache.get(fields.key(i));
      long bit = 1L << key.slot();
      int word = key.slot() >> 6;
      plain &= (seen[word] & bit) == 0 && !key.renamed();
      seen[word] |= bit;
      keys[size++] = key;
    }
    return plain;
  }

  /** The bytes of the key added as number {@code index}. */
  byte[] bytes(int index) {
    KeyCache.Key key = keys[index];
    return key == null ? new byte[0] : key.bytes();
  }
}
