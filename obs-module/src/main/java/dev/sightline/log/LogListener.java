package dev.sightline.log;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.EventLoggers;
import dev.sightline.event.EventNames;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.log.container.ContainerFormat;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.line.LineFormats;
import dev.sightline.log.line.LineOptions;
import dev.sightline.log.queue.DropReason;
import dev.sightline.log.queue.QueueCounters;
import dev.sightline.log.queue.QueueOptions;
import dev.sightline.log.queue.RecordQueue;
import dev.sightline.log.sink.Sink;
import dev.sightline.spi.PipelineListener;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Writes everything that happens as lines. Asynchronous; owns one thread until it is closed. */
public final class LogListener implements PipelineListener, AutoCloseable {
  private static final String OWN_LOGGER = "dev.sightline.log";

  private final Levels levels;
  private final OperationEvents operations;
  private final Sampler sampler;
  private final PathPatterns excluded;
  private final RecordQueue queue;
  private final LongAdder renamed;
  private final LongAdder sampledOut = new LongAdder();
  private final Repeats repeats;
  private final Consumer<String> onLevelChange;

  private LogListener(LogSettings settings, Levels levels, Sink sink) {
    this.levels = levels;
    this.renamed = new LongAdder();
    this.operations = new OperationEvents(settings.slowRequest());
    this.sampler = new Sampler(settings.samplingRate());
    this.excluded = new PathPatterns(settings.excludePaths());
    this.onLevelChange = logger -> wakeForUpkeep();
    this.repeats =
        new Repeats(
            settings.repeatLimit(), settings.repeatWindow(), System::nanoTime, this::summary);
    this.queue =
        RecordQueue.start(
            QueueOptions.of(settings.queueSize(), settings.overflow()),
            format(settings),
            sink,
            LogListener::dropped,
            this::upkeep);
    levels.onChange(onLevelChange);
  }

  /**
   * A listener that writes to where the settings say.
   *
   * @throws IllegalArgumentException when the format is unknown
   * @throws java.io.UncheckedIOException when the file cannot be opened
   */
  public static LogListener start(LogSettings settings, Levels levels) {
    return new LogListener(settings, levels, Sinks.of(settings));
  }

  /** The same with a sink of the caller's, which is closed with the listener. */
  public static LogListener start(LogSettings settings, Levels levels, Sink sink) {
    return new LogListener(settings, levels, sink);
  }

  @Override
  public String name() {
    return "log";
  }

  private LineFormat format(LogSettings settings) {
    return settings.output() == LogOutput.CONTAINER
        ? new ContainerFormat(settings.identity())
        : LineFormats.named(
            settings.format(),
            new LineOptions(
                settings.identity(), settings.maxRecordBytes(), settings.datadog(), renamed));
  }

  private long upkeep() {
    return Math.min(levels.expire(), repeats.expire(false));
  }

  private void wakeForUpkeep() {
    queue.wakeForUpkeep();
  }

  private void summary(LogEvent event) {
    queue.offer(event, LineFormat.UNSAMPLED);
  }

  @Override
  public void onLog(LogEvent event) {
    if (repeats.admit(event)) {
      offer(event, false);
    }
  }

  @Override
  public void onStart(Operation operation) {
    boolean request = operation.kind() == OperationKind.REQUEST;
    if (request && !levels.isEnabled(EventLoggers.REQUEST, Level.DEBUG)) {
      return;
    }
    LogEvent event = OperationEvents.started(operation, micros());
    if (event != null
        && levels.isEnabled(event.logger(), event.level())
        && !(request && excluded.matches(operation.context().path()))) {
      offer(event, false);
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    LogEvent event = operations.stopped(operation, micros());
    if (!levels.isEnabled(event.logger(), event.level()) || isExcluded(operation, event)) {
      return;
    }
    offer(event, operations.isSlow(operation) || operation.outcome() instanceof Outcome.Failed);
  }

  private boolean isExcluded(CompletedOperation operation, LogEvent event) {
    return operation.start().kind() == OperationKind.REQUEST
        && !event.level().isAtLeast(Level.WARN)
        && excluded.matches(operation.context().path());
  }

  private void offer(LogEvent event, boolean always) {
    double rate = sampler.rate(event, always);
    if (Double.isNaN(rate)) {
      sampledOut.increment();
    } else {
      queue.offer(event, rate);
    }
  }

  static long micros() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }

  private static LogEvent dropped(DropReason reason, long count) {
    return new LogEvent(
        micros(),
        Level.WARN,
        OWN_LOGGER,
        Thread.currentThread().getName(),
        EventNames.RECORDS_DROPPED,
        EventNames.RECORDS_DROPPED,
        EventContext.empty(),
        Fields.of(FieldNames.COUNT, count, FieldNames.REASON, reason.label()),
        null);
  }

  /** Written and dropped records by level and reason. */
  public QueueCounters counters() {
    return queue.counters();
  }

  /** Records not written because their request was not in the sample. */
  public long sampledOut() {
    return sampledOut.sum();
  }

  /** Records not written because the same had been said often enough. */
  public long suppressed() {
    return repeats.suppressed();
  }

  /** Fields written under another name because theirs belongs to a standard field. */
  public long renamedFields() {
    return renamed.sum();
  }

  /** Records that wait. */
  public int waiting() {
    return queue.waiting();
  }

  /** Waits until what was handed in before is written; false when it took longer. */
  public boolean flush(Duration deadline) {
    return queue.flush(deadline);
  }

  /** Flushes and ends, within five seconds. */
  @Override
  public void close() {
    close(Duration.ofSeconds(5));
  }

  /** Flushes and ends within the deadline; false when not everything was written. */
  public boolean close(Duration deadline) {
    levels.removeOnChange(onLevelChange);
    repeats.expire(true);
    return queue.close(deadline);
  }
}
