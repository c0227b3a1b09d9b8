package dev.sightline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.PipelineListener;
import java.io.IOException;
import java.net.SocketException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private final RecordingListener listener = new RecordingListener();
  private final FakeFailurePolicy failures = new FakeFailurePolicy();
  private final AtomicLong nanos = new AtomicLong();
  private final Pipeline pipeline = pipeline(Redactors.standard(), List.of(listener));

  private Pipeline pipeline(Redactor redactor, List<PipelineListener> listeners) {
    return new Pipeline(
        redactor,
        failures,
        TraceSource.NONE,
        (logger, level) -> true,
        listeners,
        InstantSource.fixed(Instant.EPOCH.plusSeconds(1)),
        nanos::get);
  }

  private static Operation operation(OperationKind kind) {
    return new Operation(kind, "GET", 1, EventContext.empty(), Fields.empty());
  }

  private static LogEvent event(String message, Fields fields) {
    return new LogEvent(
        1, Level.INFO, "a.B", "main", message, null, EventContext.empty(), fields, null);
  }

  @Test
  void tellsOneEndHoweverOftenAndFromWhereverItIsStopped() throws Exception {
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    AtomicInteger winners = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  go.await();
                } catch (InterruptedException e) {
                  return;
                }
                winners.addAndGet(active.stop(200) ? 1 : 0);
              });
      thread.start();
      threads.add(thread);
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(winners).hasValue(1);
    assertThat(listener.stopped).hasSize(1);
  }

  @Test
  void measuresTheDurationOnTheMonotonicClock() {
    nanos.set(1_000);
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    nanos.set(2_501_000);
    active.stop(204);
    assertThat(listener.stopped.get(0).durationMillis()).isEqualTo(2.5);
    assertThat(listener.stopped.get(0).statusCode()).isEqualTo(204);
  }

  @Test
  void neverTellsANegativeDuration() {
    nanos.set(5);
    ActiveOperation active = pipeline.start(operation(OperationKind.METHOD));
    nanos.set(1);
    active.stop(0);
    assertThat(listener.stopped.get(0).durationNanos()).isZero();
  }

  @Test
  void recordsAnUnhandledFailureAsOneErrorEventAndOneFailedOutcome() {
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    IllegalStateException thrown = new IllegalStateException("broken");
    active.failure(thrown);
    active.failure(new IllegalArgumentException("later"));
    active.stop(500);
    CompletedOperation stopped = listener.stopped.get(0);
    assertThat(stopped.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("java.lang.IllegalStateException"));
    assertThat(listener.errors).hasSize(1);
    assertThat(listener.errors.get(0).handled()).isFalse();
    assertThat(listener.errors.get(0).fingerprint())
        .isEqualTo("fp-java.lang.IllegalStateException");
  }

  @Test
  void theSameThrowableIsOneErrorEventWhereverItPasses() {
    IllegalStateException thrown = new IllegalStateException("broken");
    ActiveOperation inner = pipeline.start(operation(OperationKind.METHOD));
    inner.failure(thrown);
    inner.stop(0);
    pipeline.log(
        new LogEvent(
            1, Level.ERROR, "a", "t", "caught", null, EventContext.empty(), Fields.empty(), null),
        thrown);
    ActiveOperation outer = pipeline.start(operation(OperationKind.REQUEST));
    outer.failure(thrown);
    outer.stop(500);
    assertThat(listener.errors).hasSize(1);
    assertThat(listener.stopped).hasSize(2);
  }

  @Test
  void aHandledClientErrorIsNoFailure() {
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    active.failure(new IllegalArgumentException("unreadable entity"));
    active.stop(400);
    assertThat(listener.stopped.get(0).outcome()).isInstanceOf(Outcome.Completed.class);
    assertThat(listener.errors).isEmpty();
  }

  @Test
  void aClientThatWentAwayIsCancelledAndNoError() {
    SocketException reset = new SocketException("Connection reset");
    reset.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.apache.catalina.connector.OutputBuffer", "flush", null, 1)
        });
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    active.failure(new IOException("while writing", reset));
    active.stop(200);
    assertThat(listener.stopped.get(0).outcome())
        .isEqualTo(new Outcome.Cancelled("client_aborted"));
    assertThat(listener.errors).isEmpty();
  }

  @Test
  void aConnectionOfTheApplicationsOwnThatBreaksIsAnError() {
    ActiveOperation active = pipeline.start(operation(OperationKind.REQUEST));
    active.failure(new SocketException("Connection reset"));
    active.stop(500);
    assertThat(listener.errors).hasSize(1);
  }

  @Test
  void redactsFieldsTextContextAndTags() {
    EventContext context = EventContext.empty().with("password", "hunter2").withIds("c-1", "r-1");
    LogEvent event =
        event("login", Fields.of("password", "hunter2", "attempt", 3)).withContext(context);
    pipeline.log(event, null);
    LogEvent told = listener.logged.get(0);
    assertThat(told.toString()).doesNotContain("hunter2");
    assertThat(told.fields().get("attempt")).isEqualTo(3);
    assertThat(told.context().correlationId()).isEqualTo("c-1");
  }

  @Test
  void aRedactorThatFailsGivesAMarkerAndNeverTheOriginal() {
    Redactor broken =
        new Redactor() {
          @Override
          public boolean isSecretName(String name) {
            return false;
          }

          @Override
          public String text(String text) {
            throw new IllegalStateException("text");
          }

          @Override
          public @Nullable Object value(String name, @Nullable Object value) {
            throw new StackOverflowError();
          }
        };
    pipeline(broken, List.of(listener)).log(event("secret text", Fields.of("k", "v")), null);
    assertThat(listener.logged.get(0).message()).isEqualTo(EventRedactor.MARKER);
    assertThat(listener.logged.get(0).fields().toString()).doesNotContain("v]");
  }

  @Test
  void aListenerThatThrowsIsCountedAndHarmsNobody() {
    PipelineListener broken =
        new PipelineListener() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void onLog(LogEvent event) {
            throw new IllegalStateException("listener");
          }

          @Override
          public void onStop(CompletedOperation operation) {
            throw new NoClassDefFoundError("optional/Api");
          }
        };
    Pipeline guarded = pipeline(Redactors.standard(), List.of(broken, listener));
    guarded.log(event("hello", Fields.empty()), null);
    guarded.start(operation(OperationKind.METHOD)).stop(0);
    assertThat(listener.logged).hasSize(1);
    assertThat(listener.stopped).hasSize(1);
    assertThat(guarded.listenerFailures()).isEqualTo(2);
  }

  @Test
  void listenersAreToldInOrderAtAStartAndInReverseAtAStop() {
    List<String> order = new ArrayList<>();
    Pipeline two =
        pipeline(Redactors.standard(), List.of(new Named("a", order), new Named("b", order)));
    two.start(operation(OperationKind.METHOD)).stop(0);
    assertThat(order).containsExactly("start a", "start b", "stop b", "stop a");
  }

  @Test
  void aFailurePolicyThatThrowsStillGivesTheEvent() {
    FailurePolicy broken =
        new FakeFailurePolicy() {
          @Override
          public ExceptionDetail describe(Throwable thrown) {
            throw new IllegalStateException("describe");
          }
        };
    Pipeline guarded =
        new Pipeline(
            Redactors.standard(),
            broken,
            TraceSource.NONE,
            (logger, level) -> true,
            List.of(listener));
    guarded.log(event("failed", Fields.empty()), new IllegalStateException("secret"));
    ExceptionDetail detail = listener.logged.get(0).exception();
    assertThat(detail).isNotNull();
    assertThat(detail.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(detail.message()).isEqualTo(EventRedactor.MARKER);
  }

  @Test
  void capturedMessagesAndBreadcrumbsBecomeErrorEvents() {
    pipeline.breadcrumb("cache miss", Fields.of("key", "k"));
    pipeline.captureMessage(Level.WARN, "stock is low", Fields.of("item", 7));
    ErrorEvent event = listener.errors.get(0);
    assertThat(event.message()).isEqualTo("stock is low");
    assertThat(event.exception()).isNull();
    assertThat(event.breadcrumbs())
        .extracting(crumb -> crumb.message())
        .containsExactly("cache miss");
  }

  private record Named(String name, List<String> order) implements PipelineListener {
    @Override
    public void onStart(Operation operation) {
      order.add("start " + name);
    }

    @Override
    public void onStop(CompletedOperation operation) {
      order.add("stop " + name);
    }
  }
}
