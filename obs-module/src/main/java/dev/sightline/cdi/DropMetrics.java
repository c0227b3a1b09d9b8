package dev.sightline.cdi;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.LogEvent;
import dev.sightline.log.LogListener;
import dev.sightline.log.queue.DropReason;
import dev.sightline.metrics.MetricsListener;
import dev.sightline.spi.PipelineListener;
import java.util.concurrent.atomic.AtomicLongArray;

/** Passes the log queue's own counters on to the metrics, whenever anything happens. */
final class DropMetrics implements PipelineListener {
  private static final DropReason[] REASONS = DropReason.values();

  private final LogListener log;
  private final MetricsListener metrics;
  private final AtomicLongArray told = new AtomicLongArray(REASONS.length);

  DropMetrics(LogListener log, MetricsListener metrics) {
    this.log = log;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "drops";
  }

  @Override
  public void onLog(LogEvent event) {
    tell();
  }

  @Override
  public void onStop(CompletedOperation operation) {
    tell();
  }

  private void tell() {
    for (int i = 0; i < REASONS.length; i++) {
      long now = log.counters().dropped(REASONS[i]);
      long before = told.get(i);
      if (now > before && told.compareAndSet(i, before, now)) {
        metrics.dropped("log_record", REASONS[i].label(), now - before);
      }
    }
  }
}
