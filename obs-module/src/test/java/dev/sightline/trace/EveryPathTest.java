package dev.sightline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.context.Scope;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.log.Levels;
import dev.sightline.log.LogListener;
import dev.sightline.log.LogSettings;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.sink.StreamSink;
import dev.sightline.manage.Documents;
import dev.sightline.manage.MetricsText;
import dev.sightline.metrics.MetricsRuntime;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.RecordingListener;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorder;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A secret planted anywhere in what the pipeline is given comes out of no listener. */
class EveryPathTest {
  private static final String SECRET = "Zx9planted7Secret";

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final CurrentSpan traces = new OtelCurrentSpan(provider.get("test"), true);
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final RecordingListener recorded = new RecordingListener();

  @Provide
  Arbitrary<String> planted() {
    return Arbitraries.of(
        "password=" + SECRET,
        "login failed, password: " + SECRET,
        "{\"credentials\":{\"x\":\"" + SECRET + "\"}}",
        "{\"b\":\"{\\\"api_key\\\":\\\"" + SECRET + "\\\"}\"}",
        "https://bob:" + SECRET + "@db.example.com/",
        "GET /x?access_token=" + SECRET + "&page=2",
        "Server=x;Password=" + SECRET + " two;Database=y",
        "Authorization: Bearer " + SECRET,
        "User[name=a, secret=" + SECRET + " b, n=1]",
        "curl -u bob:" + SECRET + " https://x",
        "<password>" + SECRET + "</password>",
        "field 'password': rejected value [" + SECRET + "]");
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 9);
  }

  @Property(tries = 240, seed = "20261121")
  void noPlantedSecretComesOutAnywhere(
      @ForAll("planted") String text, @ForAll("places") int place) {
    LogSettings settings =
        LogSettings.builder()
            .level(Level.TRACE)
            .identity(new LineIdentity("shop", "testing", "1", "h", "shop"))
            .build();
    LogListener log = LogListener.start(settings, Levels.of(settings), new StreamSink(lines));
    MetricsRuntime metrics =
        MetricsRuntime.start(
            "own", List.of(), "shop", 100, name -> Optional.empty(), fields -> fields);
    Recorder recorder =
        Pipelines.of(traces, log, metrics.listener(), new TraceListener(traces), recorded);

    pass(recorder, text, place);
    log.close();

    assertThat(lines.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(SECRET);
    assertThat(spans.getFinishedSpanItems()).isNotEmpty();
    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(SECRET);
    assertThat(metrics.text(MetricsText.PROMETHEUS)).doesNotContain(SECRET);
    assertThat(String.valueOf(recorded.started) + recorded.stopped + recorded.logged)
        .doesNotContain(SECRET);
    assertThat(recorded.errors).isNotEmpty();
    for (ErrorEvent error : recorded.errors) {
      assertThat(error.toString()).doesNotContain(SECRET);
      assertThat(Documents.write(error)).doesNotContain(SECRET);
    }
  }

  @SuppressWarnings("try") // the scope is what counts
  private static void pass(Recorder recorder, String text, int place) {
    EventContext context = context(text, place);
    Fields fields = place == 3 ? Fields.of("note", text) : Fields.of("n", 1);
    Throwable thrown = failure(text, place);
    Operation operation =
        new Operation(
            OperationKind.METHOD,
            place == 4 ? text : "Orders.place",
            1_000_000,
            context,
            place == 5 ? Fields.of("argument", Map.of("inner", List.of(text))) : fields);
    ActiveOperation active = recorder.start(operation);
    try (Scope scope = active.enter()) {
      recorder.log(
          new LogEvent(
              1_000_001,
              Level.ERROR,
              "a.B",
              "main",
              place == 6 ? text : "ordered",
              null,
              context,
              fields,
              null),
          thrown);
    }
    active.field("result", place == 7 ? text : "ok");
    active.failure(thrown);
    active.stop(500);
  }

  private static EventContext context(String text, int place) {
    EventContext context = EventContext.empty().withIds("c-1", "r-1");
    return switch (place) {
      case 0 -> context.withRequest("GET", "/x?" + text, "10.0.0.1");
      case 1 -> context.withExtra(Fields.of("extra", text));
      case 2 -> context.withUser(text).withRoute("/orders/{id}");
      default -> context;
    };
  }

  private static Throwable failure(String text, int place) {
    Throwable root = new IllegalStateException(place == 8 ? text : "down");
    Throwable middle = new IllegalArgumentException("middle", root);
    middle.addSuppressed(new IllegalStateException(place == 9 ? text : "closed"));
    return new RuntimeException(middle.toString() + ": " + root, middle);
  }
}
