package dev.sightline.web;

import dev.sightline.StructuredLogger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Tells at most once a minute how many identifiers from outside were not accepted. */
final class RejectedIds {
  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final StructuredLogger log = StructuredLogger.of(RequestFilter.class);
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong nextNanos = new AtomicLong(System.nanoTime());

  void add(int rejected) {
    if (rejected == 0) {
      return;
    }
    pending.addAndGet(rejected);
    long due = nextNanos.get();
    long now = System.nanoTime();
    if (now - due >= 0 && nextNanos.compareAndSet(due, now + INTERVAL_NANOS)) {
      log.warn("correlation_id_rejected", "count", pending.getAndSet(0));
    }
  }
}
