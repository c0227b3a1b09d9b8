package dev.sightline.log.line;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Field names as the bytes {@code ,"name":}, with clashes renamed. Bounded: names that find no free
 * slot push others out.
 */
final class KeyCache {
  static final int SLOTS = 1024;
  private static final int PROBES = 4;
  private static final int MAX_CACHED_LENGTH = 128;

  /** A name ready to be written. */
  static final class Key {
    private final String name;
    private final int slot;
    private final byte[] bytes;
    private final boolean renamed;

    private Key(String name, int slot, byte[] bytes, boolean renamed) {
      this.name = name;
      this.slot = slot;
      this.bytes = bytes;
      this.renamed = renamed;
    }

    /** Where it is kept, 0 to {@link #SLOTS} - 1. */
    int slot() {
      return slot;
    }

    /** Comma, quoted name, colon. */
    byte[] bytes() {
      return bytes;
    }

    /** Whether it is written under another name. */
    boolean renamed() {
      return renamed;
    }
  }

  private final AtomicReferenceArray<Key> slots = new AtomicReferenceArray<>(SLOTS);
  private final JsonShape shape;

  KeyCache(JsonShape shape) {
    this.shape = shape;
  }

  Key get(String name) {
    int hash = name.hashCode();
    int home = (hash ^ (hash >>> 10)) & (SLOTS - PROBES);
    for (int slot = home; slot < home + PROBES; slot++) {
      Key key = slots.getPlain(slot);
      if (key == null) {
        return keep(name, slot);
      }
      if (key.name.equals(name)) {
        return key;
      }
    }
    return keep(name, home + (hash >>> 28) % PROBES);
  }

  private Key keep(String name, int slot) {
    String written = FieldNameText.unique(FieldNameText.of(shape.fieldName(name)), shape::reserved);
    Key key = new Key(name, slot, bytes(written), !written.equals(name));
    if (name.length() <= MAX_CACHED_LENGTH) {
      slots.setRelease(slot, key);
    }
    return key;
  }

  /** The bytes of a name that is written as it is, in the form of this format. */
  byte[] bytes(String written) {
    LineBuffer buffer = new LineBuffer();
    buffer.put(',');
    buffer.putQuoted(shape.fieldPrefix() + written, FieldNameText.MAX_BYTES + 16);
    buffer.put(':');
    return Arrays.copyOf(buffer.bytes, buffer.length);
  }
}
