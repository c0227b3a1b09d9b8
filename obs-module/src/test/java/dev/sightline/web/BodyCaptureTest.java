package dev.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.CompletedOperation;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyCaptureTest {
  private static final String ORDER =
      "{\"item\":\"kettle\",\"card_number\":\"4111111111111111\",\"password\":\"hunter2\"}";

  private final List<CompletedOperation> ends = new ArrayList<>();
  private final Recorder recorder =
      Pipelines.of(
          TraceSource.NONE,
          new PipelineListener() {
            @Override
            public String name() {
              return "ends";
            }

            @Override
            public void onStop(CompletedOperation operation) {
              ends.add(operation);
            }
          });
  private final FakeRequest fake = new FakeRequest();
  private final RequestFilter filter = new RequestFilter(true, true);

  @BeforeEach
  void install() {
    Recorders.install(recorder);
    fake.bodyLimit = 200;
    fake.contentType = "application/json; charset=utf-8";
    body(ORDER);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(recorder);
  }

  private void body(String text) {
    fake.body = text.getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable Object captured(FilterChain chain) throws Exception {
    filter.doFilter(fake.request(), fake.response(), chain);
    return ends.get(ends.size() - 1).fields().get("request_body");
  }

  @Test
  void keepsWhatTheApplicationReadRedacted() throws Exception {
    Object text =
        captured(
            (request, response) ->
                assertThat(request.getInputStream().readAllBytes()).isEqualTo(fake.body));
    assertThat(String.valueOf(text)).contains("kettle").doesNotContain("4111", "hunter2");
  }

  @Test
  void aReaderReadsTheSame() throws Exception {
    Object text =
        captured(
            (request, response) -> assertThat(request.getReader().readLine()).isEqualTo(ORDER));
    assertThat(String.valueOf(text)).contains("kettle");
  }

  @Test
  void neverReadsItself() throws Exception {
    assertThat(captured((request, response) -> {})).isNull();
  }

  @Test
  void cutsBeforeAValueThatDoesNotFit() throws Exception {
    fake.bodyLimit = 70;
    body("{\"a\":\"" + "x".repeat(40) + "\",\"password\":\"correct-horse-battery-staple\"}");
    Object text =
        captured(
            (request, response) ->
                assertThat(request.getInputStream().readAllBytes()).hasSize(fake.body.length));
    assertThat(String.valueOf(text)).endsWith("…").doesNotContain("corr");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"multipart/form-data; boundary=x", "image/png", "text/event-stream", ";"})
  void leavesEverythingElseAlone(@Nullable String type) throws Exception {
    fake.contentType = type;
    assertThat(
            captured((request, response) -> assertThat(request).isNotInstanceOf(BodyCapture.class)))
        .isNull();
  }

  @Test
  void anEncodingNobodyKnowsIsNoProblem() throws Exception {
    fake.encoding = "klingon";
    assertThat(captured((request, response) -> request.getInputStream().readAllBytes()))
        .isNotNull();
  }

  @Test
  void aRequestThatWasRecycledBeforeItsEndStillEndsWithItsBody() throws Exception {
    fake.async = true;
    filter.doFilter(
        fake.request(),
        fake.response(),
        (request, response) -> request.getInputStream().readAllBytes());
    fake.recycled = true;

    fake.listeners.get(0).onComplete(null);

    assertThat(ends).hasSize(1);
    assertThat(String.valueOf(ends.get(0).fields().get("request_body"))).contains("kettle");
    assertThat(ends.get(0).statusCode()).isEqualTo(200);
  }

  @Test
  void aResponseThatWasRecycledBeforeItsEndStillEnds() throws Exception {
    fake.async = true;
    filter.doFilter(fake.request(), fake.response(), (request, response) -> {});
    fake.recycled = true;
    fake.responseRecycled = true;

    fake.listeners.get(0).onComplete(null);

    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).statusCode()).isZero();
  }
}
