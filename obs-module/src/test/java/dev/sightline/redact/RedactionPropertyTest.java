package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sightline.event.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any input on every way in. */
class RedactionPropertyTest {
  private static final String SECRET = "Zx9planted7Secret";
  private final Redactor redactor = Redactors.standard();

  @Provide
  Arbitrary<Object> nested() {
    Arbitrary<Object> leaf =
        Arbitraries.of(
            (Object) ("password=" + SECRET),
            Map.of("api_key", SECRET),
            Map.of("note", "Authorization: Bearer " + SECRET),
            new String[] {"--token", SECRET},
            Map.of("name", "client_secret", "value", SECRET),
            "https://bob:" + SECRET + "@example.com/",
            "{\"credentials\":{\"x\":\"" + SECRET + "\"}}");
    return Arbitraries.integers()
        .between(0, 8)
        .flatMap(
            depth ->
                Combinators.combine(leaf, Arbitraries.integers().between(0, 3).list().ofSize(depth))
                    .as(RedactionPropertyTest::wrap));
  }

  private static Object wrap(Object leaf, List<Integer> shapes) {
    Object result = leaf;
    for (int shape : shapes) {
      result =
          switch (shape) {
            case 0 -> List.of(1, result, "x");
            case 1 -> Map.of("inner", result);
            case 2 -> new Object[] {result};
            default -> Optional.of(result);
          };
    }
    return result;
  }

  @Property(tries = 500, seed = "20261121")
  void noPlantedSecretSurvivesAWalk(@ForAll("nested") Object value) {
    assertThat(String.valueOf(redactor.value("data", value))).doesNotContain(SECRET);
    assertThat(redactor.fields(Fields.of("data", value, "password", SECRET)).toString())
        .doesNotContain(SECRET);
  }

  @Property(tries = 500, seed = "20261121")
  void noPlantedSecretSurvivesJsonInAnyChunks(
      @ForAll("nested") Object value, @ForAll @IntRange(min = 1, max = 40) int chunk)
      throws IOException {
    String json = "{\"data\":" + json(value) + "}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream redaction = redactor.jsonTo(out)) {
      for (int i = 0; i < bytes.length; i += chunk) {
        redaction.write(bytes, i, Math.min(chunk, bytes.length - i));
      }
    }
    String result = out.toString(StandardCharsets.UTF_8);
    assertThat(result)
        .doesNotContain(SECRET)
        .isEqualTo(redactor.json(json))
        .isEqualTo(redactor.json(result));
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder out = new StringBuilder("{");
      new LinkedHashMap<>(map)
          .entrySet().stream()
              .sorted(java.util.Comparator.comparing(e -> String.valueOf(e.getKey())))
              .forEach(
                  e ->
                      out.append(out.length() > 1 ? "," : "")
                          .append(json(e.getKey()))
                          .append(':')
                          .append(json(e.getValue())));
      return out.append('}').toString();
    }
    if (value instanceof List<?> list) {
      return json(list.toArray());
    }
    if (value instanceof Object[] items) {
      boolean flag = items.length == 2 && items[0] instanceof String;
      StringBuilder out = new StringBuilder("[");
      for (Object item : items) {
        out.append(out.length() > 1 ? "," : "")
            .append(json(flag && item.equals(SECRET) ? "--token=" + SECRET : item));
      }
      return out.append(']').toString();
    }
    if (value instanceof Optional<?> optional) {
      return json(optional.orElseThrow());
    }
    return value instanceof Number
        ? value.toString()
        : '"' + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "password",
            "=",
            ":",
            "\"",
            "'",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "token",
            " ",
            "Bearer ",
            "eyJ",
            ".",
            "://",
            "@",
            "%3D",
            "%",
            "&",
            ";",
            ",",
            "<",
            ">",
            "/",
            "4111111111111111",
            "-----BEGIN PRIVATE KEY-----",
            "[REDACTED]",
            "cookie: ",
            "a",
            "Zx9",
            "\n",
            "key",
            "secret",
            "AKIAABCDEFGHIJKLMNOP",
            "(",
            ")",
            "\ud83d",
            "ä",
            "is",
            "-p",
            "curl -u ",
            "\u0000",
            "|",
            "$",
            "#",
            "signature",
            "Digest ",
            "!",
            "session id ",
            "0",
            "DE89370400440532013000");
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 5_000, seed = "20261121")
  void redactingTwiceIsRedactingOnce(@ForAll("hostile") String text) {
    String once = redactor.text(text);
    assertThat(redactor.text(once)).isEqualTo(once);
  }

  @Property(tries = 3_000, seed = "20261121")
  void nothingThrows(@ForAll("hostile") String hostile, @ForAll String any) {
    assertThatCode(
            () -> {
              redactor.text(any);
              redactor.json(hostile);
              redactor.json(any);
              redactor.form(hostile);
              redactor.form(any);
              redactor.explain(hostile);
              redactor.isSecretName(any);
              redactor.value(any, hostile);
            })
        .doesNotThrowAnyException();
  }

  @Property(tries = 3_000, seed = "20261121")
  void theQuickLookAtBytesMissesNothingThatTheLookAtTextFinds(@ForAll("hostile") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!redactor.text(text).equals(text)) {
      assertThat(redactor.mayHoldSecret(bytes, 0, bytes.length)).as(text).isTrue();
    }
  }

  @Property(tries = 1_000, seed = "20261121")
  void wellFormedJsonStaysWellFormed(
      @ForAll("hostile") String name, @ForAll("hostile") String value) {
    String json = "{" + json(clean(name)) + ":[" + json(clean(value)) + ",1,null]}";
    String result = redactor.json(json);
    assertThat(redactor.json(result)).isEqualTo(result);
    assertThat(result).doesNotContain(Redactors.UNREADABLE);
  }

  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x1f\\ud800-\\udfff]", "");
  }

  @Property(tries = 1_000, seed = "20261121")
  void noPlantedSecretSurvivesAForm(@ForAll @IntRange(min = 0, max = 7) int escaped) {
    String name = "password";
    String hidden =
        name.substring(0, escaped)
            + "%"
            + Integer.toHexString(name.charAt(escaped))
            + name.substring(escaped + 1);
    assertThat(redactor.form("a=1&" + hidden + "=" + SECRET + "&b=2")).doesNotContain(SECRET);
    assertThat(redactor.text("GET /x?" + hidden + "=" + SECRET + "&b=2")).doesNotContain(SECRET);
  }
}
