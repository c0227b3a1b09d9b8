package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Level;

/** The format {@code json}. */
final class SightlineShape implements JsonShape {
  private static final byte[] EXCEPTION =
      LineBuffer.ascii(",\"" + LogField.EXCEPTION.key() + "\":");

  private final FrameBytes frames = new FrameBytes();

  @Override
  public String key(LogField field) {
    return field.key();
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
    out.putAscii(level.label());
    out.put('"');
  }

  @Override
  public void exception(LineBuffer out, ExceptionDetail detail, int limit) {
    out.put(EXCEPTION);
    ExceptionJson.put(out, detail, limit, frames);
  }

  @Override
  public boolean reserved(String key) {
    return LogField.byKey(key) != null || key.startsWith("dd.");
  }
}
