package dev.sightline.spi;

import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import org.jspecify.annotations.Nullable;

/** Records nothing: in force while the module is switched off or not running. */
enum NoopRecorder implements Recorder {
  INSTANCE;

  @Override
  public boolean isEnabled(String logger, Level level) {
    return false;
  }

  @Override
  public void log(LogEvent event, @Nullable Throwable thrown) {}

  @Override
  public ActiveOperation start(Operation operation) {
    return new NoopOperation(operation);
  }

  @Override
  public void capture(Throwable thrown, boolean handled, Fields tags) {}

  @Override
  public void captureMessage(Level level, String message, Fields tags) {}

  @Override
  public void breadcrumb(String message, Fields fields) {}

  @Override
  public ErrorKind classify(Throwable thrown) {
    return ErrorKind.PROGRAMMER;
  }

  private record NoopOperation(Operation operation) implements ActiveOperation {
    @Override
    public EventContext context() {
      return operation.context();
    }

    @Override
    public void context(EventContext context) {}

    @Override
    public void field(String key, @Nullable Object value) {}

    @Override
    public void failure(Throwable thrown) {}

    @Override
    public void cancelled(String reason) {}

    @Override
    public boolean stop(int statusCode) {
      return false;
    }
  }
}
