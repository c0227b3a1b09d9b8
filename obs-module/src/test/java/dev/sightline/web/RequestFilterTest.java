package dev.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.EventContext;
import dev.sightline.spi.Recorders;
import dev.sightline.spi.RecordingRecorder;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestFilterTest {
  private final RecordingRecorder recorder = new RecordingRecorder();
  private final FakeRequest fake = new FakeRequest();
  private final RequestFilter filter = new RequestFilter(true, true);

  @BeforeEach
  void install() {
    Recorders.install(recorder);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(recorder);
    assertThat(CurrentContext.get()).isSameAs(EventContext.empty());
  }

  private void run(FilterChain chain) throws IOException, ServletException {
    filter.doFilter(fake.request(), fake.response(), chain);
  }

  @Test
  void givesOneEndWithTheStatusAndTheRoute() throws Exception {
    fake.headers.put("X-Correlation-ID", List.of("c-1"));
    run((request, response) -> fake.status = 201);
    assertThat(recorder.stopped).hasSize(1);
    assertThat(recorder.stopped.get(0).status()).isEqualTo(201);
    assertThat(recorder.stopped.get(0).context().route()).isEqualTo("/shop/api/*");
    assertThat(recorder.stopped.get(0).context().correlationId()).isEqualTo("c-1");
    assertThat(fake.responseHeaders).containsEntry("X-Correlation-ID", "c-1");
    assertThat(fake.responseHeaders).containsKey("X-Request-ID");
  }

  @Test
  void bindsTheContextForTheLengthOfTheRequest() throws Exception {
    run(
        (request, response) ->
            assertThat(CurrentContext.get().path()).isEqualTo("/shop/api/orders/17"));
  }

  @Test
  void anUnknownPathHasNoRoute() throws Exception {
    fake.match = MappingMatch.DEFAULT;
    run((request, response) -> fake.status = 404);
    assertThat(recorder.stopped.get(0).context().route()).isNull();
  }

  @Test
  void aResourceThatAnswers404ItselfKeepsItsRoute() throws Exception {
    run(
        (request, response) -> {
          var operation = RequestOperation.of(request);
          assertThat(operation).isNotNull();
          RequestOperation.learn(operation, operation.context().withRoute("/shop/api/orders/{id}"));
          fake.status = 404;
        });
    assertThat(recorder.stopped.get(0).context().route()).isEqualTo("/shop/api/orders/{id}");
  }

  @Test
  void rethrowsTheSameExceptionAndEndsWith500() {
    IllegalStateException thrown = new IllegalStateException("boom");
    assertThatThrownBy(
            () ->
                run(
                    (request, response) -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(recorder.stopped).hasSize(1);
    assertThat(recorder.stopped.get(0).status()).isEqualTo(500);
    assertThat(recorder.stopped.get(0).failure()).isSameAs(thrown);
  }

  @Test
  void anUnavailableServletEndsWith503AndACommittedResponseWithWhatWasSent() {
    assertThatThrownBy(
            () ->
                run(
                    (request, response) -> {
                      throw new UnavailableException("later");
                    }))
        .isInstanceOf(UnavailableException.class);
    fake.committed = true;
    assertThatThrownBy(
            () ->
                new RequestFilter(true, true)
                    .doFilter(
                        copyOfRequest().request(),
                        fake.response(),
                        (request, response) -> {
                          throw new IOException("late");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(recorder.stopped)
        .extracting(RecordingRecorder.Stop::status)
        .containsExactly(503, 200);
  }

  private static FakeRequest copyOfRequest() {
    return new FakeRequest();
  }

  @Test
  void anErrorInTheChainIsRecordedAndRethrownToo() {
    assertThatThrownBy(
            () ->
                run(
                    (request, response) -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(recorder.stopped).hasSize(1);
  }

  @Test
  void anAsynchronousRequestEndsWhenTheContainerSaysSo() throws Exception {
    run((request, response) -> fake.async = true);
    assertThat(recorder.stopped).isEmpty();
    assertThat(fake.listeners).hasSize(1);
    fake.status = 503;
    AsyncEvent event = new AsyncEvent(fake.request().getAsyncContext());
    fake.listeners.get(0).onTimeout(event);
    fake.listeners.get(0).onComplete(event);
    fake.listeners.get(0).onComplete(event);
    assertThat(recorder.stopped).hasSize(1);
    assertThat(recorder.stopped.get(0).status()).isEqualTo(503);
  }

  @Test
  void anAsynchronousRequestThatIsCompleteAlreadyEndsAtOnce() throws Exception {
    fake.completedMeanwhile = true;
    run((request, response) -> fake.async = true);
    assertThat(recorder.stopped).hasSize(1);
  }

  @Test
  void aFurtherDispatchSharesTheOperation() throws Exception {
    run(
        (request, response) -> {
          fake.dispatch = DispatcherType.ASYNC;
          filter.doFilter(
              request,
              response,
              (again, answer) ->
                  assertThat(CurrentContext.get().path()).isEqualTo("/shop/api/orders/17"));
          fake.dispatch = DispatcherType.ERROR;
          fake.responseHeaders.clear();
          filter.doFilter(request, response, (again, answer) -> {});
        });
    assertThat(recorder.started).hasSize(1);
    assertThat(recorder.stopped).hasSize(1);
    assertThat(fake.responseHeaders).containsKey("X-Correlation-ID");
  }

  @Test
  void neitherAcceptsNorEchoesWhenToldSo() throws Exception {
    fake.headers.put("X-Correlation-ID", List.of("c-1"));
    new RequestFilter(false, false)
        .doFilter(fake.request(), fake.response(), (request, response) -> {});
    assertThat(recorder.stopped.get(0).context().correlationId()).isNotEqualTo("c-1");
    assertThat(fake.responseHeaders).isEmpty();
  }

  @Test
  void joinsTheTraceOfTheCaller() throws Exception {
    fake.headers.put(
        "traceparent", List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    run((request, response) -> {});
    assertThat(recorder.stopped.get(0).context().traceId())
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736")
        .isEqualTo(recorder.stopped.get(0).context().correlationId());
  }

  @Test
  void manyRejectedIdsGiveOneWarning() throws Exception {
    fake.headers.put("X-Correlation-ID", List.of("not valid"));
    for (int i = 0; i < 100; i++) {
      FakeRequest each = copyOfRequest();
      each.headers.put("X-Correlation-ID", List.of("not valid"));
      filter.doFilter(each.request(), each.response(), (request, response) -> {});
    }
    assertThat(recorder.logged).hasSize(1);
    assertThat(recorder.logged.get(0).event()).isEqualTo("correlation_id_rejected");
  }
}
