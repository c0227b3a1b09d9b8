package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.StackFrame;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Events, and lines made of them, for tests. */
final class Lines {
  static final EventContext CONTEXT =
      new EventContext(
          "c-1",
          "r-1",
          "f-1",
          "4bf92f3577b34da6a3ce929d0e0e4736",
          "00f067aa0ba902b7",
          "u-1",
          "GET",
          "/shop/api/orders/7",
          "/api/orders/{id}",
          "10.0.0.1",
          Fields.of("tenant", "blue"));

  private Lines() {}

  static LineOptions options() {
    return options(16_384);
  }

  static LineOptions options(int maxRecordBytes) {
    return new LineOptions(
        new LineIdentity("shop", "testing", "1.2.3", "h-1", "shop"),
        maxRecordBytes,
        false,
        new LongAdder());
  }

  static LogEvent event(String message, Fields fields) {
    return event(message, fields, null);
  }

  static LogEvent event(String message, Fields fields, @Nullable ExceptionDetail exception) {
    return new LogEvent(
        1_795_178_926_123_456L,
        Level.INFO,
        "com.acme.Orders",
        "worker-1",
        message,
        null,
        CONTEXT,
        fields,
        exception);
  }

  static ExceptionDetail exception(int depth, int frames, String message) {
    ExceptionDetail cause = depth <= 1 ? null : exception(depth - 1, frames, message);
    List<StackFrame> stack =
        java.util.stream.IntStream.range(0, frames)
            .mapToObj(i -> new StackFrame("com.acme.C" + i, "m" + i, "C.java", i, true))
            .toList();
    return new ExceptionDetail(
        "com.acme.Level" + depth + "Exception",
        depth == 1 ? "root cause " + message : message,
        null,
        stack,
        0,
        cause,
        List.of());
  }

  static List<LogEvent> samples() {
    return List.of(
        event("plain text", Fields.empty()),
        event("order_created", Fields.of("order_id", 7, "total", 12.5, "paid", true)),
        event("nested", Fields.of("items", List.of("a", 1), "address", Map.of("city", "Bonn"))),
        event("clash", Fields.of("level", "mine", "message", "mine", "level_", "x", "id", 5)),
        event("odd names", Fields.of("a.b", 1, "a b\n", 2, "", 3, "ä\"*", 4, "a_b", 5)),
        event("nothing", Fields.of("none", null, "nan", Double.NaN)),
        event("failed", Fields.of("order_id", 7), exception(3, 20, "no\nroom")),
        event("line\nbreak \u001b[31m \u2028 \ud800 \ud83d\ude00", Fields.of("k", "v\r\nx")));
  }

  static String write(LineFormat format, LogEvent event) {
    LineBuffer out = new LineBuffer();
    format.write(event, LineFormat.UNSAMPLED, out);
    return text(out);
  }

  /** The bytes as text; an error when they are no UTF-8. */
  static String text(LineBuffer out) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.array(), 0, out.length()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
  }

  /** Parses one line; an error when it is no JSON object, or has a key twice. */
  static JsonObject parse(String line) {
    if (!line.endsWith("\n") || line.indexOf('\n') != line.length() - 1) {
      throw new AssertionError("not one line: " + line);
    }
    try (JsonReader reader =
        Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE))
            .createReader(new StringReader(line))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }
}
