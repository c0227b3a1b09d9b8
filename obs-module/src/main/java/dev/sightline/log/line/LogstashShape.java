package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Level;
import java.util.Locale;
import java.util.Set;

/** The format {@code logstash}: what logstash-logback-encoder writes by default. */
final class LogstashShape implements JsonShape {
  private static final byte[] STACK = LineBuffer.ascii(",\"stack_trace\":");
  private static final Set<String> OWN =
      Set.of("@timestamp", "@version", "level_value", "logger_name", "thread_name", "stack_trace");

  private final FrameBytes frames = new FrameBytes();

  @Override
  public String key(LogField field) {
    return field.logstash();
  }

  @Override
  public void timestamp(LineBuffer out, long micros) {
    out.put('"');
    out.timestamps.append(micros, out);
    out.put('"');
  }

  @Override
  public void level(LineBuffer out, Level level) {
    out.put('"');
    out.putAscii(level == Level.FATAL ? "ERROR" : level.label().toUpperCase(Locale.ROOT));
    out.put('"');
    out.putAscii(",\"level_value\":");
    out.putLong(levelValue(level));
  }

  /** The numbers of Logback. */
  private static int levelValue(Level level) {
    return switch (level) {
      case TRACE -> 5_000;
      case DEBUG -> 10_000;
      case INFO -> 20_000;
      case WARN -> 30_000;
      case ERROR, FATAL -> 40_000;
    };
  }

  @Override
  public void exception(LineBuffer out, ExceptionDetail detail, int limit) {
    out.put(STACK);
    StackText.put(out, detail, limit, frames);
  }

  @Override
  public String constants() {
    return ",\"@version\":\"1\"";
  }

  @Override
  public boolean reserved(String key) {
    return OWN.contains(key) || LogField.byKey(key) != null || key.startsWith("dd.");
  }
}
