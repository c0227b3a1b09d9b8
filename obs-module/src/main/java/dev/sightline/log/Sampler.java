package dev.sightline.log;

import dev.sightline.event.EventContext;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a share of the requests, each whole or not at all: the decision follows from the
 * correlation ID, so it is the same on every hop. Warnings and errors are always kept.
 */
final class Sampler {
  /** The event is not to be written. */
  static final double DISCARD = Double.NaN;

  private final double rate;

  Sampler(double rate) {
    this.rate = Math.max(0, Math.min(1, rate));
  }

  /**
   * The rate to be written on the line, {@link LineFormat#UNSAMPLED} when sampling is off, or NaN
   * when the event is not to be written.
   */
  double rate(LogEvent event, boolean always) {
    if (rate >= 1) {
      return LineFormat.UNSAMPLED;
    }
    if (always || event.level().isAtLeast(Level.WARN)) {
      return 1.0;
    }
    return fraction(key(event.context())) < rate ? rate : DISCARD;
  }

  private static @Nullable String key(EventContext context) {
    return context.correlationId() != null ? context.correlationId() : context.traceId();
  }

  /** A number from 0 up to 1, the same for the same text everywhere. */
  static double fraction(@Nullable String key) {
    if (key == null) {
      return ThreadLocalRandom.current().nextDouble();
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return (hash >>> 11) * 0x1.0p-53;
  }
}
