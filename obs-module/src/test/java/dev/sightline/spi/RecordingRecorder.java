package dev.sightline.spi;

import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what adapters hand in, unredacted. */
public final class RecordingRecorder implements Recorder {
  public final List<Operation> started = new ArrayList<>();
  public final List<Stop> stopped = new ArrayList<>();
  public final List<LogEvent> logged = new ArrayList<>();
  public final List<Throwable> captured = new ArrayList<>();

  /** An operation as it was when it was stopped. */
  public record Stop(
      Operation operation, EventContext context, int status, @Nullable Throwable failure) {}

  @Override
  public boolean isEnabled(String logger, Level level) {
    return true;
  }

  @Override
  public void log(LogEvent event, @Nullable Throwable thrown) {
    logged.add(event);
  }

  @Override
  public ActiveOperation start(Operation operation) {
    started.add(operation);
    return new Active(operation);
  }

  @Override
  public void capture(Throwable thrown, boolean handled, Fields tags) {
    captured.add(thrown);
  }

  @Override
  public void captureMessage(Level level, String message, Fields tags) {}

  @Override
  public void breadcrumb(String message, Fields fields) {}

  @Override
  public ErrorKind classify(Throwable thrown) {
    return ErrorKind.PROGRAMMER;
  }

  private final class Active implements ActiveOperation {
    private final Operation operation;
    private EventContext context;
    private @Nullable Throwable failure;
    private boolean ended;

    Active(Operation operation) {
      this.operation = operation;
      this.context = operation.context();
    }

    @Override
    public Operation operation() {
      return operation;
    }

    @Override
    public EventContext context() {
      return context;
    }

    @Override
    public void context(EventContext newContext) {
      context = newContext;
    }

    @Override
    public void field(String key, @Nullable Object value) {}

    @Override
    public void failure(Throwable thrown) {
      failure = failure == null ? thrown : failure;
    }

    @Override
    public void cancelled(String reason) {}

    @Override
    public boolean stop(int statusCode) {
      if (ended) {
        return false;
      }
      ended = true;
      stopped.add(new Stop(operation, context, statusCode, failure));
      return true;
    }
  }
}
