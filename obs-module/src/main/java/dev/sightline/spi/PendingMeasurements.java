package dev.sightline.spi;

import dev.sightline.event.EventContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Keeps what is measured before the module runs, such as by beans that start with the application,
 * and hands it over when it does. Bounded.
 */
final class PendingMeasurements implements Measurements {
  private static final int MOST = 1_000;

  private final Queue<Consumer<Measurements>> pending = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicLong lost = new AtomicLong();

  private void keep(Consumer<Measurements> measurement) {
    if (size.incrementAndGet() <= MOST) {
      pending.add(measurement);
    } else {
      size.decrementAndGet();
      lost.incrementAndGet();
    }
  }

  /** Hands over everything, in the order it came. */
  void drainTo(Measurements target) {
    for (Consumer<Measurements> each = pending.poll(); each != null; each = pending.poll()) {
      size.decrementAndGet();
      each.accept(target);
    }
    long count = lost.getAndSet(0);
    if (count > 0) {
      target.lost(count);
    }
  }

  @Override
  public void count(String name, long amount, String[] labels) {
    keep(target -> target.count(name, amount, labels));
  }

  @Override
  public void time(String name, long nanos, String[] labels, EventContext context) {
    keep(target -> target.time(name, nanos, labels, context));
  }

  @Override
  public void record(String name, double value, String[] labels, EventContext context) {
    keep(target -> target.record(name, value, labels, context));
  }

  @Override
  public void gauge(String name, DoubleSupplier value, String[] labels) {
    keep(target -> target.gauge(name, value, labels));
  }

  @Override
  public void query(String type, long nanos, EventContext context) {
    keep(target -> target.query(type, nanos, context));
  }

  @Override
  public void connections(String pool, long change) {
    keep(target -> target.connections(pool, change));
  }

  @Override
  public void queue(String executor, DoubleSupplier depth) {
    keep(target -> target.queue(executor, depth));
  }

  @Override
  public void lost(long count) {
    lost.addAndGet(count);
  }
}
