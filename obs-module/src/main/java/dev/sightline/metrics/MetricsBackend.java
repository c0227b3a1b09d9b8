package dev.sightline.metrics;

import dev.sightline.event.EventContext;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Where measurements go. Asked once per series; the handle it gives is called for each measurement,
 * by any thread, and must be cheap. Label values are bounded and redacted already.
 */
public interface MetricsBackend extends AutoCloseable {

  /** For a metric of kind counter. */
  Count counter(MetricDescriptor metric, List<String> labelValues);

  /** For a metric of kind histogram. */
  Distribution histogram(MetricDescriptor metric, List<String> labelValues);

  /** For a metric of kind gauge: asked when somebody looks. */
  void gauge(MetricDescriptor metric, List<String> labelValues, DoubleSupplier value);

  /** Takes everything back that was registered. */
  @Override
  void close();

  /** One counter. */
  @FunctionalInterface
  interface Count {
    /**
     * @param amount 0 or more
     */
    void add(long amount);
  }

  /** One histogram. */
  @FunctionalInterface
  interface Distribution {
    /**
     * @param value in the metric's unit, finite, 0 or more
     */
    void record(double value);

    /** The same, with the trace it belongs to where the format has a place for it. */
    default void record(double value, EventContext context) {
      record(value);
    }
  }
}
