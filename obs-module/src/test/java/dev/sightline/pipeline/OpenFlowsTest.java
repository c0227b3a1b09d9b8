package dev.sightline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.Fields;
import dev.sightline.event.Outcome;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.ActiveFlow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenFlowsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RecordingListener listener = new RecordingListener();
  private final OpenFlows flows =
      new Pipeline(
              Redactors.standard(),
              new FakeFailurePolicy(),
              TraceSource.NONE,
              (logger, level) -> true,
              List.of(listener),
              InstantSource.fixed(Instant.EPOCH.plusSeconds(1)),
              nanos::get)
          .flows();

  @Test
  void endsWhatMadeNoStepForTooLong() {
    ActiveFlow idle = flows.start("checkout", Fields.empty());
    idle.step("reserved", Fields.empty());
    nanos.addAndGet(Duration.ofMinutes(20).toNanos());
    ActiveFlow busy = flows.start("refund", Fields.empty());
    nanos.addAndGet(Duration.ofMinutes(20).toNanos());
    busy.step("asked", Fields.empty());

    assertThat(flows.endAbandoned(Duration.ofMinutes(30))).isEqualTo(1);
    assertThat(flows.size()).isEqualTo(1);
    assertThat(idle.isEnded()).isTrue();
    assertThat(idle.completed(Fields.empty())).isFalse();
    CompletedOperation end = listener.stopped.get(0);
    assertThat(end.start().name()).isEqualTo("checkout");
    assertThat(end.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.errorType()).isEqualTo("abandoned"));
    assertThat(end.fields().get("step")).isEqualTo("reserved");
    assertThat(end.durationNanos()).isEqualTo(Duration.ofMinutes(40).toNanos());
  }

  @Test
  void staysBounded() {
    for (int i = 0; i < 20_000; i++) {
      flows.start("checkout", Fields.empty());
    }
    assertThat(flows.size()).isEqualTo(10_000);
    ActiveFlow beyond = flows.start("checkout", Fields.empty());
    assertThat(beyond.completed(Fields.empty())).isTrue();
  }

  @Test
  void endedFlowsAreForgotten() {
    for (int i = 0; i < 100; i++) {
      ActiveFlow flow = flows.start("checkout", Fields.empty());
      assertThat(flows.resume(flow.id(), "")).isSameAs(flow);
      flow.completed(Fields.empty());
      assertThat(flow.completed(Fields.empty())).isFalse();
    }
    assertThat(flows.size()).isZero();
  }
}
