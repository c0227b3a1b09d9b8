package dev.sightline.slf4j;

import dev.sightline.Context;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.spi.Recorders;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** Hands statements to the recorder: key-values, markers and the MDC as fields. */
@SuppressWarnings("serial") // by name, as the superclass resolves it
final class RecorderLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final String MARKERS = "markers";

  private final transient ThreadMdc mdc;

  RecorderLogger(String name, ThreadMdc mdc) {
    this.name = name;
    this.mdc = mdc;
  }

  @Override
  public void log(LoggingEvent event) {
    Level level = level(event.getLevel());
    if (!isEnabled(level)) {
      return;
    }
    Fields fields = Fields.empty();
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        fields = fields.with(String.valueOf(pair.key), pair.value);
      }
    }
    Fields marked = marked(fields, event.getMarkers());
    write(level, marked, text(event.getMessage(), event.getArgumentArray()), event.getThrowable());
  }

  @Override
  protected void handleNormalizedLoggingCall(
      org.slf4j.event.Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    List<Marker> markers = marker == null ? List.of() : List.of(marker);
    write(level(level), marked(Fields.empty(), markers), text(pattern, arguments), thrown);
  }

  private void write(Level level, Fields fields, String message, @Nullable Throwable thrown) {
    Instant now = Instant.now();
    Thread thread = Thread.currentThread();
    Recorders.current()
        .log(
            new LogEvent(
                now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000,
                level,
                name,
                thread.getName().isEmpty() ? "virtual-" + thread.getId() : thread.getName(),
                message,
                null,
                Context.current(),
                mdc.fields().plus(fields).resolved(),
                null),
            thrown);
  }

  private static String text(@Nullable String pattern, @Nullable Object @Nullable [] arguments) {
    return arguments == null || arguments.length == 0
        ? String.valueOf(pattern)
        : String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
  }

  private static Fields marked(Fields fields, @Nullable List<Marker> markers) {
    return markers == null || markers.isEmpty()
        ? fields
        : fields.with(MARKERS, markers.stream().map(Marker::getName).toList());
  }

  private static Level level(org.slf4j.event.Level level) {
    return switch (level) {
      case TRACE -> Level.TRACE;
      case DEBUG -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARN -> Level.WARN;
      case ERROR -> Level.ERROR;
    };
  }

  private boolean isEnabled(Level level) {
    return Recorders.current().isEnabled(name, level);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return isEnabled(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isEnabled(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isEnabled(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isEnabled(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isEnabled(Level.ERROR);
  }
}
