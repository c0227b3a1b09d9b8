package dev.sightline.spi;

import dev.sightline.event.EventContext;
import java.util.function.DoubleSupplier;

/**
 * Where business code and adapters hand in what they measured, unredacted and unchecked. No method
 * throws into the caller: what cannot be used is counted and told once.
 *
 * <p>Labels are name, value, name, value ...
 */
public interface Measurements {

  /** Adds to a counter. */
  void count(String name, long amount, String[] labels);

  /** One duration, with the trace it belongs to. */
  void time(String name, long nanos, String[] labels, EventContext context);

  /** One value of a histogram, with the trace it belongs to. */
  void record(String name, double value, String[] labels, EventContext context);

  /** Asks for a value whenever somebody looks; replaces what was asked before. */
  void gauge(String name, DoubleSupplier value, String[] labels);

  /**
   * One database call.
   *
   * @param type of few: such as {@code select}
   */
  void query(String type, long nanos, EventContext context);

  /** More or fewer connections of a pool are in use. */
  void connections(String pool, long change);

  /** Asks how many tasks wait for an executor, whenever somebody looks. */
  void queue(String executor, DoubleSupplier depth);

  /** What was measured before anybody could take it, and could not be kept. */
  void lost(long count);
}
