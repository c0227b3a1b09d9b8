package dev.sightline.cdi;

import dev.sightline.error.ErrorStore;
import dev.sightline.error.Loss;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.error.store.StoreWriter;
import dev.sightline.metrics.MetricsListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Passes on to the metrics, once a second, what the error store and the publishers left out. */
final class LossMetrics implements AutoCloseable {
  private final Supplier<Stream<Loss>> losses;
  private final MetricsListener metrics;
  private final Map<String, Long> told = new HashMap<>();
  private final StoreWriter watch = new StoreWriter("sightline-error-losses", this::tell);

  private LossMetrics(Supplier<Stream<Loss>> losses, MetricsListener metrics) {
    this.losses = losses;
    this.metrics = metrics;
  }

  static LossMetrics start(
      MetricsListener metrics, ErrorStore store, ErrorPublications publications) {
    Supplier<Stream<Loss>> losses =
        () -> Stream.of(store.losses(), publications.losses()).flatMap(List::stream);
    LossMetrics started = new LossMetrics(losses, metrics);
    started.watch.start();
    return started;
  }

  private boolean tell() {
    losses
        .get()
        .forEach(
            loss -> {
              String key = loss.what() + ' ' + loss.reason();
              long more = loss.count() - told.getOrDefault(key, 0L);
              if (more > 0) {
                metrics.dropped(loss.what(), loss.reason(), more);
                told.put(key, loss.count());
              }
            });
    return true;
  }

  @Override
  public void close() {
    watch.close();
  }
}
