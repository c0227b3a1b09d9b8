package dev.sightline.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an application or an attacker puts into an event: one valid line, within the limit. */
class HostileValuesTest {
  private static final List<String> JSON = List.of("json", "ecs", "logstash", "gelf");

  @Property(tries = 400, seed = "20261121")
  void jsonFormatsWriteOneValidLine(
      @ForAll("texts") String message,
      @ForAll("fields") Fields fields,
      @ForAll("texts") String context,
      @ForAll("limits") int limit) {
    LogEvent event = event(message, fields, context);
    for (String name : JSON) {
      String line = Lines.write(LineFormats.named(name, Lines.options(limit)), event);
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(limit);
      Lines.parse(line);
    }
  }

  @Property(tries = 400, seed = "20261121")
  void textFormatsWriteOneLineWithoutControlCharacters(
      @ForAll("texts") String message,
      @ForAll("fields") Fields fields,
      @ForAll("texts") String context,
      @ForAll("limits") int limit) {
    LogEvent event = event(message, fields, context).withException(null);
    for (String name : List.of("logfmt", "pretty")) {
      String line = Lines.write(LineFormats.named(name, Lines.options(limit), false), event);
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(limit);
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
      assertThat(line.substring(0, line.length() - 1).chars())
          .noneMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E));
    }
  }

  private static LogEvent event(String message, Fields fields, String context) {
    LogEvent plain = Lines.event(message, fields, Lines.exception(3, 5, message));
    EventContext hostile =
        new EventContext(
            "c",
            context,
            context,
            context,
            context,
            context,
            context,
            context,
            context,
            context,
            Fields.of(context, context));
    return new LogEvent(
        plain.timestampMicros(),
        plain.level(),
        context,
        context,
        message,
        null,
        hostile,
        fields,
        plain.exception());
  }

  @Provide
  Arbitrary<Integer> limits() {
    return Arbitraries.of(1_024, 1_500, 4_096, 16_384);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(300);
    Arbitrary<String> odd =
        Arbitraries.of(
            "",
            "\"",
            "\\",
            "\u0000",
            "\n",
            "\r\n",
            "\u2028",
            "\ud800",
            "\udc00x",
            "😀",
            "level",
            "id",
            "\u001b[2J",
            "\u202e",
            "a=b c=\"d\"",
            "{\"a\":1}");
    Arbitrary<String> many = odd.list().ofMaxSize(2_000).map(parts -> String.join("", parts));
    return Arbitraries.oneOf(any, odd, many);
  }

  @Provide
  Arbitrary<Fields> fields() {
    Arbitrary<Object> value =
        Arbitraries.lazyOf(
            () -> texts().map(text -> text),
            () -> Arbitraries.doubles().map(number -> number),
            () ->
                Arbitraries.of(
                    Double.NaN, Float.POSITIVE_INFINITY, -0.0, Double.MAX_VALUE, Double.MIN_VALUE),
            () -> Arbitraries.longs().map(number -> number),
            () -> Arbitraries.bigDecimals().map(number -> number),
            () -> Arbitraries.of(true, new Object(), 'c', Map.of("k", List.of(Map.of("x", 1)))),
            () -> texts().list().ofMaxSize(5).map(list -> list));
    return texts()
        .flatMap(key -> value.map(each -> new Object[] {key, each}))
        .list()
        .ofMaxSize(12)
        .map(
            pairs ->
                Fields.of(pairs.stream().flatMap(java.util.Arrays::stream).toArray(Object[]::new)));
  }
}
