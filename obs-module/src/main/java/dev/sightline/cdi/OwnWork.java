package dev.sightline.cdi;

/**
 * Whether the current thread stores or publishes errors. What drivers and clients log there is
 * logged, but is no error event: it would have to be stored or published in turn.
 */
final class OwnWork {
  private static final String OWN_THREADS = "sightline-error-";
  private static final String KAFKA_THREADS = "kafka-producer-network-thread | sightline";

  private OwnWork() {}

  static boolean isCurrent() {
    String thread = Thread.currentThread().getName();
    return thread.startsWith(OWN_THREADS) || thread.startsWith(KAFKA_THREADS);
  }
}
