package dev.sightline.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells faults apart without their stack traces: the classes and messages of an exception and its
 * causes. Messages are hashed, so that no secret stays in memory.
 *
 * @param types outermost first
 * @param hash of the messages
 * @param secondHash of the messages, made in another way
 */
record FaultKey(List<Class<?>> types, long hash, long secondHash) {
  private static final int MAX_CAUSES = 8;
  private static final int MAX_MESSAGE = 512;
  private static final long SEED = System.nanoTime() | 1;
  private static final long PRIME = 0x100000001b3L;
  private static final long SECOND_PRIME = 0x9E3779B97F4A7C15L;

  /** Null where this is not enough to tell: long chains and messages, suppressed exceptions. */
  static @Nullable FaultKey of(Throwable thrown) {
    List<Class<?>> types = new ArrayList<>(2);
    long hash = SEED;
    long second = ~SEED;
    try {
      for (Throwable each = thrown; each != null; each = each.getCause()) {
        String message = each.getMessage();
        boolean odd = types.size() == MAX_CAUSES || each.getSuppressed().length > 0;
        if (odd || (message != null && message.length() > MAX_MESSAGE)) {
          return null;
        }
        types.add(each.getClass());
        String text = message == null ? "" : message;
        hash = (hash ^ (message == null ? -1 : text.length())) * PRIME;
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          hash = (hash ^ c) * PRIME;
          second = Long.rotateLeft(second + c, 7) * SECOND_PRIME;
        }
      }
    } catch (Throwable e) { // foreign code may throw anything
      return null;
    }
    return new FaultKey(types, hash, second);
  }
}
