package dev.sightline.pipeline;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Short texts that were examined and hold no secret: an application says few names and events very
 * often. Bounded, lossy, without locks; to be asked only about texts for which the answer never
 * changes.
 */
final class HarmlessTexts {
  private static final int SLOTS = 1_024;
  private static final int MAX_LENGTH = 64;

  private final AtomicReferenceArray<String> known = new AtomicReferenceArray<>(SLOTS);

  boolean contains(String text) {
    return text.equals(known.getPlain(slot(text)));
  }

  void add(String text) {
    if (text.length() <= MAX_LENGTH) {
      known.setRelease(slot(text), text);
    }
  }

  private static int slot(String text) {
    if (text.length() > MAX_LENGTH) {
      return 0;
    }
    int hash = text.hashCode();
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (SLOTS - 1);
  }
}
