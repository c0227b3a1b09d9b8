package dev.sightline.task;

import dev.sightline.spi.Recorders;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What executors of one name have taken and not begun. Tasks that are cancelled or dropped never
 * begin: they count no more once their future is done or nobody holds them.
 */
final class TaskQueue {
  private static final int MOST = 200;

  /** Per application, as the JAR lives in the WAR. */
  private static final Map<String, TaskQueue> NAMED = new ConcurrentHashMap<>();

  private final Set<WeakReference<Ticket>> waiting = ConcurrentHashMap.newKeySet();

  private TaskQueue() {}

  /** The one with this name; bounded: what is too much shares one. */
  static TaskQueue named(String name) {
    TaskQueue known = NAMED.get(name);
    if (known != null) {
      return known;
    }
    return NAMED.computeIfAbsent(
        NAMED.size() < MOST ? name : "others",
        each -> {
          TaskQueue made = new TaskQueue();
          Recorders.measurements().queue(each, made::depth);
          return made;
        });
  }

  /** One more task waits. */
  Ticket enter() {
    return new Ticket();
  }

  private double depth() {
    waiting.removeIf(
        each -> {
          Ticket ticket = each.get();
          return ticket == null || ticket.isDone();
        });
    return waiting.size();
  }

  /** A task that waits; held by nobody but the task. */
  final class Ticket {
    private final WeakReference<Ticket> self = new WeakReference<>(this);
    private final long enteredNanos = System.nanoTime();
    private volatile @Nullable Future<?> future;

    Ticket() {
      waiting.add(self);
    }

    /** By which to see that it was cancelled. */
    void promised(Future<?> promise) {
      future = promise;
    }

    private boolean isDone() {
      Future<?> promise = future;
      return promise != null && promise.isDone();
    }

    /**
     * It waits no more.
     *
     * @return how long it has, in milliseconds with microsecond precision
     */
    double leave() {
      waiting.remove(self);
      return Math.round((System.nanoTime() - enteredNanos) / 1e3) / 1e3;
    }
  }
}
