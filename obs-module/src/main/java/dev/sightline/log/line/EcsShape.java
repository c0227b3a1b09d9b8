package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Level;

/**
 * The format {@code ecs}: Elastic Common Schema 8.11 as the ECS logging specification wants it,
 * with the application's fields under {@code labels}, whose values are plain and whose names have
 * no dots.
 */
final class EcsShape implements JsonShape {
  private static final byte[] TYPE = LineBuffer.ascii(",\"error.type\":");
  private static final byte[] MESSAGE = LineBuffer.ascii(",\"error.message\":");
  private static final byte[] FINGERPRINT = LineBuffer.ascii(",\"error.id\":");
  private static final byte[] STACK = LineBuffer.ascii(",\"error.stack_trace\":");
  private static final int MAX_TYPE_BYTES = 200;
  private static final int MAX_MESSAGE_BYTES = 1_024;
  private static final int LABELS = "labels.".length();

  private final FrameBytes frames = new FrameBytes();

  @Override
  public String key(LogField field) {
    return field.ecs();
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
    out.put(TYPE);
    out.putQuoted(detail.type(), MAX_TYPE_BYTES);
    String message = detail.message();
    if (message != null) {
      out.put(MESSAGE);
      out.putQuoted(message, Math.min(MAX_MESSAGE_BYTES, Math.max(24, (limit - out.length) / 4)));
    }
    String fingerprint = detail.fingerprint();
    if (fingerprint != null) {
      out.put(FINGERPRINT);
      out.putQuoted(fingerprint, MAX_TYPE_BYTES);
    }
    out.put(STACK);
    StackText.put(out, detail, limit, frames);
  }

  @Override
  public String constants() {
    return ",\"ecs.version\":\"8.11\"";
  }

  @Override
  public String fieldPrefix() {
    return "labels.";
  }

  @Override
  public String fieldName(String key) {
    return key.isEmpty() ? "_" : key.replace('.', '_').replace('*', '_').replace('\\', '_');
  }

  @Override
  public boolean reserved(String key) {
    LogField field = LogField.byKey(key);
    return field != null && field.ecs().startsWith("labels.") && field.ecs().length() > LABELS;
  }

  @Override
  public boolean scalarsOnly() {
    return true;
  }
}
