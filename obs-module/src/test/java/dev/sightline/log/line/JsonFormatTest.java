package dev.sightline.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class JsonFormatTest extends JsonFormatContract {
  JsonFormatTest() {
    super("json");
  }

  @Test
  void writesTheLineOfTheContract() {
    assertThat(Lines.write(format, Lines.event("hello", Fields.of("n", 1))))
        .isEqualTo(
            "{\"timestamp\":\"2026-11-20T12:48:46.123456Z\",\"level\":\"info\",\"message\":\"hello\","
                + "\"logger\":\"com.acme.Orders\",\"thread\":\"worker-1\",\"service\":\"shop\","
                + "\"environment\":\"testing\",\"version\":\"1.2.3\",\"hostname\":\"h-1\","
                + "\"application\":\"shop\",\"correlation_id\":\"c-1\",\"request_id\":\"r-1\","
                + "\"flow_id\":\"f-1\",\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                + "\"span_id\":\"00f067aa0ba902b7\",\"user_id\":\"u-1\",\"method\":\"GET\","
                + "\"path\":\"/shop/api/orders/7\",\"route\":\"/api/orders/{id}\","
                + "\"client_address\":\"10.0.0.1\",\"tenant\":\"blue\",\"n\":1}\n");
  }

  @Test
  void lastOfTwoEqualKeysWinsAndTheEventWinsOverTheContext() {
    JsonObject line = line(Fields.of("a", 1, "tenant", "red", "a", 2));
    assertThat(line.getInt("a")).isEqualTo(2);
    assertThat(line.getString("tenant")).isEqualTo("red");
  }

  @Test
  void clashesAreRenamedAndCounted() {
    LineOptions options = Lines.options();
    LineFormat counting = LineFormats.json(options);
    JsonObject line =
        Lines.parse(Lines.write(counting, Lines.event("m", Fields.of("level", 1, "level_", 2))));
    assertThat(line.getInt("level_2")).isEqualTo(1);
    assertThat(line.getInt("level_")).isEqualTo(2);
    assertThat(options.renamed().sum()).isEqualTo(1);
  }

  @Test
  void numbersStayNumbersUnlessJsonHasNone() {
    JsonObject line =
        line(
            Fields.of(
                "d",
                0.1 + 0.2,
                "ms",
                12.345,
                "neg",
                -0.5,
                "big",
                new BigInteger("9".repeat(40)),
                "dec",
                new BigDecimal("1E+400"),
                "f",
                1.5f,
                "nan",
                Double.NaN,
                "inf",
                Float.NEGATIVE_INFINITY,
                "min",
                Long.MIN_VALUE,
                "huge",
                BigInteger.ONE.shiftLeft(100_000)));
    assertThat(line.getJsonNumber("d").doubleValue()).isEqualTo(0.1 + 0.2);
    assertThat(line.get("ms")).hasToString("12.345");
    assertThat(line.get("neg")).hasToString("-0.5");
    assertThat(line.getJsonNumber("min").longValueExact()).isEqualTo(Long.MIN_VALUE);
    assertThat(line.getJsonNumber("big").bigIntegerValue()).hasToString("9".repeat(40));
    assertThat(line.getString("nan")).isEqualTo("NaN");
    assertThat(line.getString("inf")).isEqualTo("-Infinity");
    assertThat(line.getString("huge")).contains("100001 bits");
  }

  @Test
  void survivesValuesThatFail() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    JsonObject line =
        line(
            Fields.of(
                "throws",
                new Throwing(),
                "recurses",
                new Recursing(),
                "null",
                new NullText(),
                "cycle",
                cycle,
                "map",
                Map.of(new Throwing(), 1),
                "array",
                new int[] {1, 2},
                "objects",
                new Object[] {1, null, "x"}));
    assertThat(line.getString("throws")).contains("unprintable").contains("IllegalStateException");
    assertThat(line.getString("recurses")).contains("StackOverflowError");
    assertThat(line.getString("null")).isEqualTo("null");
    assertThat(line.getJsonArray("array")).hasToString("[1,2]");
    assertThat(line.getJsonArray("objects")).hasToString("[1,null,\"x\"]");
  }

  @Test
  void datadogFieldsAreDecimal() {
    LineOptions plain = Lines.options();
    LineFormat datadog =
        LineFormats.json(new LineOptions(plain.identity(), 16_384, true, new LongAdder()));
    JsonObject line = Lines.parse(Lines.write(datadog, Lines.event("m", Fields.empty())));
    assertThat(line.getString("dd.trace_id")).isEqualTo("11803532876627986230");
    assertThat(line.getString("dd.span_id")).isEqualTo("67667974448284343");
    assertThat(line.getString("dd.service")).isEqualTo("shop");
    assertThat(line.getString("dd.env")).isEqualTo("testing");
    assertThat(line.getString("dd.version")).isEqualTo("1.2.3");
  }

  @Test
  void aFormatThatThrowsLeavesALine() {
    LineFormat broken =
        LineFormats.guarded(
            (event, rate, out) -> {
              out.put('x');
              throw new IllegalStateException("broken");
            },
            Lines.options());
    JsonObject line = Lines.parse(Lines.write(broken, Lines.event("kept", Fields.of("a", 1))));
    assertThat(line.getString("message")).isEqualTo("kept");
    assertThat(line.getString("correlation_id")).isEqualTo("c-1");
    assertThat(line.getString("format_error")).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void theSampleRateIsWritten() {
    LineBuffer out = new LineBuffer();
    format.write(Lines.event("m", Fields.empty()), 0.25, out);
    assertThat(Lines.parse(Lines.text(out)).getJsonNumber("sample_rate").doubleValue())
        .isEqualTo(0.25);
  }

  @Test
  void longChainsKeepBothEnds() {
    LogEvent event = Lines.event("m", Fields.empty(), Lines.exception(40, 3, "x"));
    JsonObject detail = Lines.parse(Lines.write(format, event)).getJsonObject("exception");
    assertThat(detail.getString("type")).isEqualTo("com.acme.Level40Exception");
    assertThat(detail.toString()).contains("causes_omitted").contains("Level1Exception");
  }

  private JsonObject line(Fields fields) {
    return Lines.parse(Lines.write(format, Lines.event("m", fields)));
  }

  private static final class Throwing {
    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  private static final class Recursing {
    @Override
    @SuppressWarnings("InfiniteRecursion")
    public String toString() {
      return "x" + this;
    }
  }

  private static final class NullText {
    @Override
    @SuppressWarnings({"NullAway", "ToStringReturnsNull"})
    public String toString() {
      return null;
    }
  }
}
