package dev.sightline.config.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads sources again: at the interval while all is well, sooner while one fails. */
final class SourceRefresher implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Thread thread;
  private final List<ValuesSource> sources;
  private final Duration interval;
  private final Consumer<SourceStatus> changes;
  private final Map<ValuesSource, SourceStatus.State> told = new HashMap<>();

  private SourceRefresher(
      List<ValuesSource> sources, Duration interval, Consumer<SourceStatus> changes) {
    this.sources = sources;
    this.interval = interval;
    this.changes = changes;
    this.thread = new Thread(this::run, "sightline-config");
    thread.setDaemon(true);
    sources.forEach(each -> told.put(each, SourceStatus.State.OK));
  }

  static SourceRefresher start(
      List<ValuesSource> sources, Duration interval, Consumer<SourceStatus> changes) {
    SourceRefresher refresher = new SourceRefresher(sources, interval, changes);
    refresher.thread.start();
    return refresher;
  }

  private void run() {
    sources.forEach(this::tell);
    while (!thread.isInterrupted()) {
      try {
        TimeUnit.MILLISECONDS.sleep(pause().toMillis());
      } catch (InterruptedException closed) {
        return;
      }
      for (ValuesSource each : sources) {
        tell(each.refresh());
      }
    }
  }

  private void tell(ValuesSource source) {
    SourceStatus status = source.status();
    if (told.put(source, status.state()) != status.state() && !thread.isInterrupted()) {
      try {
        changes.accept(status);
      } catch (RuntimeException e) {
        told.remove(source); // tried again; who listens must not end the reading
      }
    }
  }

  private Duration pause() {
    boolean failing = told.containsValue(SourceStatus.State.FAILED);
    return failing && SOON.compareTo(interval) < 0 ? SOON : interval;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
