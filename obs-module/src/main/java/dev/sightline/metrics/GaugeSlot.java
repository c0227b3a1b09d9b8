package dev.sightline.metrics;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/** A gauge whose source can be replaced; one that fails is no number, and breaks no scrape. */
final class GaugeSlot implements DoubleSupplier {
  private final AtomicReference<DoubleSupplier> source = new AtomicReference<>(() -> Double.NaN);

  void ask(DoubleSupplier newSource) {
    source.set(newSource);
  }

  @Override
  public double getAsDouble() {
    DoubleSupplier current = source.get();
    try {
      return current == null ? Double.NaN : current.getAsDouble();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Double.NaN;
    }
  }
}
