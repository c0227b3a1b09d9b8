package dev.sightline.error.spool;

import java.util.ArrayDeque;
import java.util.List;

/** A spool that ends with the process. */
public final class MemorySpool implements Spool {
  private final long maxChars;
  private final ArrayDeque<String> records = new ArrayDeque<>();
  private long chars;
  private volatile int waiting;

  /**
   * @param maxChars of all records together
   */
  public MemorySpool(long maxChars) {
    this.maxChars = maxChars;
  }

  @Override
  public boolean add(List<String> more) {
    long added = more.stream().mapToLong(String::length).sum();
    if (chars + added > maxChars) {
      return false;
    }
    records.addAll(more);
    chars += added;
    waiting = records.size();
    return true;
  }

  @Override
  public List<String> first(int max) {
    return records.stream().limit(max).toList();
  }

  @Override
  public void remove(int count) {
    for (int i = 0; i < count; i++) {
      chars -= records.removeFirst().length();
    }
    waiting = records.size();
  }

  @Override
  public long waiting() {
    return waiting;
  }

  @Override
  public long damaged() {
    return 0;
  }

  @Override
  public boolean isDurable() {
    return false;
  }

  @Override
  public void close() {}
}
