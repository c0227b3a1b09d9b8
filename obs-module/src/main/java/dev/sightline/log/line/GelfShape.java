package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Level;
import org.jspecify.annotations.Nullable;

/**
 * The format {@code gelf}: Graylog Extended Log Format 1.1. Names of additional fields match {@code
 * ^[\w.-]*$} and are never {@code _id}; their values are strings or numbers.
 */
final class GelfShape implements JsonShape {
  private static final byte[] FULL = LineBuffer.ascii(",\"full_message\":");

  private final FrameBytes frames = new FrameBytes();

  @Override
  public String key(LogField field) {
    return field.gelf();
  }

  /** Seconds since the epoch with the rest as decimals. */
  @Override
  public void timestamp(LineBuffer out, long micros) {
    long seconds = Math.floorDiv(micros, 1_000_000L);
    out.putLong(seconds);
    out.put('.');
    out.putDigits((int) (micros - seconds * 1_000_000L), 6);
  }

  /** Severity of syslog. */
  @Override
  public void level(LineBuffer out, Level level) {
    out.putLong(
        switch (level) {
          case TRACE, DEBUG -> 7;
          case INFO -> 6;
          case WARN -> 4;
          case ERROR -> 3;
          case FATAL -> 2;
        });
  }

  @Override
  public void exception(LineBuffer out, ExceptionDetail detail, int limit) {
    out.put(FULL);
    StackText.put(out, detail, limit, frames);
  }

  @Override
  public String constants() {
    return ",\"version\":\"1.1\"";
  }

  /** The host has to be there. */
  @Override
  public @Nullable String identity(LogField field, @Nullable String value) {
    return field == LogField.HOSTNAME && value == null ? "unknown" : value;
  }

  @Override
  public String fieldPrefix() {
    return "_";
  }

  @Override
  public String fieldName(String key) {
    StringBuilder name = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '.'
              || c == '-';
      name.append(allowed ? c : '_');
    }
    return name.toString();
  }

  @Override
  public boolean reserved(String key) {
    return key.equals("id") || key.isEmpty() || LogField.byKey(key) != null;
  }

  @Override
  public boolean scalarsOnly() {
    return true;
  }
}
