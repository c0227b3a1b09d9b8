package dev.sightline.error.store;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A queue that never makes anybody wait, bounded by the number of what is in it and by its weight.
 */
public final class WeighedQueue<T> {
  private final int maxItems;
  private final long maxWeight;
  private final ArrayDeque<Item<T>> items = new ArrayDeque<>();
  private long weight;

  public WeighedQueue(int maxItems, long maxWeight) {
    this.maxItems = maxItems;
    this.maxWeight = maxWeight;
  }

  private record Item<T>(T content, int weight) {}

  /** Whether there was room. */
  public synchronized boolean offer(T content, int itsWeight) {
    if (items.size() >= maxItems || weight + itsWeight > maxWeight) {
      return false;
    }
    items.addLast(new Item<>(content, itsWeight));
    weight += itsWeight;
    return true;
  }

  /** The oldest, or null. */
  public synchronized @Nullable T poll() {
    Item<T> first = items.pollFirst();
    if (first == null) {
      return null;
    }
    weight -= first.weight();
    return first.content();
  }

  public synchronized int size() {
    return items.size();
  }
}
