package dev.sightline.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every format that is a JSON object keeps, checked against its schema kept as data. */
abstract class JsonFormatContract {
  private final String name;
  private final JsonObject schema;
  final LineFormat format;

  JsonFormatContract(String name) {
    this.name = name;
    this.format = LineFormats.named(name, Lines.options());
    try (InputStream data = getClass().getResourceAsStream(name + ".schema.json")) {
      schema = Json.createReader(data).readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyEventIsOneValidLineOfTheSchema() {
    for (LogEvent event : Lines.samples()) {
      check(Lines.parse(Lines.write(format, event)));
    }
  }

  @Test
  void everyLevelIsOneOfTheSchema() {
    for (Level level : Level.values()) {
      LogEvent event = Lines.event("x", Fields.empty());
      check(
          Lines.parse(
              Lines.write(
                  format,
                  new LogEvent(
                      event.timestampMicros(),
                      level,
                      "l",
                      "t",
                      "x",
                      "x",
                      event.context(),
                      Fields.empty(),
                      null))));
    }
  }

  @Test
  void keepsEveryFieldOfTheApplication() {
    LogEvent event = Lines.event("x", Fields.of("level", "a", "level_", "b", "item", "c"));
    JsonObject line = Lines.parse(Lines.write(format, event));
    assertThat(line.values().stream().map(JsonValue::toString))
        .contains("\"a\"", "\"b\"", "\"c\"", "\"blue\"");
  }

  @Test
  void staysWithinTheLimitAndKeepsTheRootCause() {
    for (int max : new int[] {1_024, 2_048, 4_096, 16_384}) {
      LineFormat small = LineFormats.named(name, Lines.options(max));
      LogEvent event =
          Lines.event(
              "m".repeat(100_000),
              Fields.of("big", "ä".repeat(100_000), "deep", List.of("x".repeat(10_000))),
              Lines.exception(8, 200, "e\"".repeat(5_000)));
      String text = Lines.write(small, event);
      assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(max);
      Lines.parse(text);
      assertThat(text).contains("Level1Exception").contains("root cause");
    }
  }

  private void check(JsonObject line) {
    List<String> keys = new ArrayList<>(line.keySet());
    JsonArray first = schema.getJsonArray("first");
    for (int i = 0; i < first.size(); i++) {
      assertThat(keys.get(i)).isEqualTo(first.getString(i));
    }
    JsonObject required = schema.getJsonObject("required");
    assertThat(keys).containsAll(required.keySet());
    JsonObject optional = schema.getJsonObject("optional");
    line.forEach(
        (key, value) -> {
          if (required.containsKey(key)) {
            assertThat(type(value)).as(key).isEqualTo(required.getString(key));
          } else if (optional.containsKey(key)) {
            assertThat(type(value)).as(key).isEqualTo(optional.getString(key));
          } else if (schema.containsKey("others")) {
            checkOther(key, value);
          }
        });
    checkPatterns(line);
    checkOrder(keys);
  }

  private void checkOther(String key, JsonValue value) {
    JsonObject others = schema.getJsonObject("others");
    assertThat(key).matches(others.getString("namePattern"));
    assertThat(others.getJsonArray("types").getValuesAs(JsonString::getString))
        .as(key)
        .contains(type(value));
  }

  private void checkPatterns(JsonObject line) {
    JsonObject patterns = schema.getJsonObject("patterns");
    patterns
        .keySet()
        .forEach(key -> assertThat(line.getString(key)).matches(patterns.getString(key)));
  }

  private void checkOrder(List<String> keys) {
    if (!schema.containsKey("order")) {
      return;
    }
    List<String> order = schema.getJsonArray("order").getValuesAs(JsonString::getString);
    List<Integer> places =
        keys.stream()
            .map(key -> order.contains(key) ? order.indexOf(key) : order.indexOf("*"))
            .toList();
    assertThat(places).isSorted();
  }

  private static String type(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE, FALSE -> "boolean";
      default -> value.getValueType().name().toLowerCase(Locale.ROOT);
    };
  }

  @Test
  void namesThatAreWrittenAlikeStayApart() {
    String longName = "n".repeat(400);
    Fields fields =
        Fields.of("\u0000".repeat(60), 1, "\u0000".repeat(61), 2)
            .plus(Fields.of("\ud800", 3, "\udc00", 4, longName + "a", 5, longName + "b", 6));
    JsonObject line = Lines.parse(Lines.write(format, Lines.event("m", fields)));
    assertThat(line.values().stream().filter(JsonNumber.class::isInstance))
        .extracting(Object::toString)
        .contains("1", "2", "3", "4", "5", "6");
  }

  @Test
  void keysOfAMapThatAreWrittenAlikeStayApart() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(1, "number");
    map.put("1", "text");
    map.put("\ud800", "high");
    map.put("\udc00", "low");
    map.put("n".repeat(400), "long");
    map.put("n".repeat(401), "longer");
    assertThat(Lines.write(format, Lines.event("m", Fields.of("map", map))))
        .contains("number", "text", "high", "low", "long", "longer");
  }
}
