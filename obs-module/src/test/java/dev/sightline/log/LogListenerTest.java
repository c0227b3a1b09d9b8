package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.sink.StreamSink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogListenerTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void writesEachEventAsOneLineInOrder() {
    LogSettings settings =
        LogSettings.builder()
            .identity(new LineIdentity("shop", "testing", "1.0", "h1", "shop"))
            .build();
    LogListener listener = LogListener.start(settings, Levels.of(settings), new StreamSink(bytes));
    for (int i = 0; i < 500; i++) {
      listener.onLog(event("n\"" + i, Fields.of("n", i, "level", "mine")));
    }
    listener.close();

    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(500);
    for (int i = 0; i < 500; i++) {
      JsonObject line = Json.createReader(new StringReader(lines.get(i))).readObject();
      assertThat(line.getString("message")).isEqualTo("n\"" + i);
      assertThat(line.getInt("n")).isEqualTo(i);
      assertThat(line.getString("level_")).isEqualTo("mine");
      assertThat(line.getString("timestamp")).isEqualTo("1970-01-01T00:00:01.000001Z");
    }
    assertThat(listener.counters().written()).isEqualTo(500);
    assertThat(listener.counters().dropped()).isZero();
  }

  private static LogEvent event(String message, Fields fields) {
    return new LogEvent(
        1_000_001, Level.INFO, "a.B", "main", message, null, EventContext.empty(), fields, null);
  }
}
