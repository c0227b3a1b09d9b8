package dev.sightline.testing;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineBuffer;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.line.LineFormats;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.line.LineOptions;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * Everything logged while it is open, redacted as it would be on a server. All levels are on.
 *
 * <pre>{@code
 * try (CapturedLog log = CapturedLog.start()) {
 *   new Orders().place("book");
 *   assertThat(log.named("order_created")).hasSize(1);
 *   assertThat(log.text()).doesNotContain(password);
 * }
 * }</pre>
 *
 * <p>There is one recorder per class loader: tests that capture must not run in parallel within one
 * JVM.
 */
public final class CapturedLog implements AutoCloseable {
  private final List<LogEvent> events = new CopyOnWriteArrayList<>();
  private final List<CompletedOperation> operations = new CopyOnWriteArrayList<>();
  private final List<ErrorEvent> errors = new CopyOnWriteArrayList<>();
  private final Recorder before = Recorders.current();
  private final Recorder recorder =
      new Pipeline(
          Redactors.standard(),
          new CapturedFailures(),
          TraceSource.NONE,
          (logger, level) -> true,
          List.of(new Listener()));

  private CapturedLog() {}

  /** Captures from now until {@link #close()}. */
  public static CapturedLog start() {
    CapturedLog log = new CapturedLog();
    Recorders.install(log.recorder);
    return log;
  }

  /** All events so far, oldest first. */
  public List<LogEvent> events() {
    return List.copyOf(events);
  }

  /** The events with this name. */
  public List<LogEvent> named(String event) {
    return events.stream().filter(each -> event.equals(each.event())).toList();
  }

  /** The events of this level or a more severe one. */
  public List<LogEvent> atLeast(Level level) {
    return events.stream().filter(each -> each.level().isAtLeast(level)).toList();
  }

  /** Operations that have ended. */
  public List<CompletedOperation> operations() {
    return List.copyOf(operations);
  }

  /** Error events. */
  public List<ErrorEvent> errors() {
    return List.copyOf(errors);
  }

  /** The events as lines of JSON, to be searched for what must not be in them. */
  public String text() {
    LineIdentity nobody = new LineIdentity(null, null, null, null, null);
    LineFormat format = LineFormats.json(new LineOptions(nobody, 1 << 20, false, new LongAdder()));
    LineBuffer out = new LineBuffer();
    events.forEach(event -> format.write(event, LineFormat.UNSAMPLED, out));
    return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
  }

  /** Forgets what was captured. */
  public void clear() {
    events.clear();
    operations.clear();
    errors.clear();
  }

  /** Goes back to what recorded before. */
  @Override
  public void close() {
    if (Recorders.current() == recorder) {
      Recorders.install(before);
    }
  }

  private final class Listener implements PipelineListener {
    @Override
    public String name() {
      return "capture";
    }

    @Override
    public void onLog(LogEvent event) {
      events.add(event);
    }

    @Override
    public void onStop(CompletedOperation operation) {
      operations.add(operation);
    }

    @Override
    public void onError(ErrorEvent error) {
      errors.add(error);
    }
  }
}
