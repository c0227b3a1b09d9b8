package dev.sightline.log.queue;

import java.util.concurrent.locks.LockSupport;

/** Ways to wait a little. */
final class Pause {
  private static final long SHORT_NANOS = 50_000;
  private static final int SPINNING_TRIES = 1;
  private static final int SPINS = 20;
  private static final int MAX_DOUBLINGS = 4;

  private Pause() {}

  /** Lets others run. A hint that saves a context switch; nothing relies on it for correctness. */
  @SuppressWarnings("ThreadPriorityCheck")
  static void yieldOnce() {
    Thread.yield();
  }

  /**
   * The wait before the next try: first a short spin, then from 50 microseconds to a millisecond.
   * No yielding, which on a busy machine gives the processor away for longer than that.
   */
  static void before(int nextTry) {
    if (Thread.currentThread().isInterrupted()) {
      yieldOnce();
    } else if (nextTry < SPINNING_TRIES) {
      for (int i = 0; i < SPINS; i++) {
        Thread.onSpinWait();
      }
    } else {
      LockSupport.parkNanos(SHORT_NANOS << Math.min(nextTry - SPINNING_TRIES, MAX_DOUBLINGS));
    }
  }
}
