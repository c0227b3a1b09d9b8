package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.testing.CapturedLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowsTest {
  private final CapturedLog log = CapturedLog.start();
  private final Flows flows = Flows.get();

  @AfterEach
  void close() {
    log.close();
  }

  private Outcome outcome() {
    return log.operations().get(0).outcome();
  }

  private Fields end() {
    return log.operations().get(0).fields();
  }

  @Test
  void goesFromStartOverStepsToItsEnd() {
    String id;
    try (Flow flow = flows.start("checkout", "cart", 7)) {
      id = flow.id();
      StructuredLogger.of("a").info("in between");
      flow.step("reserved", "pieces", 2).step("paid");
      flow.completed("order_id", 9);
    }
    assertThat(log.events()).allMatch(event -> id.equals(event.context().flowId()));
    assertThat(log.named("flow_step").stream().map(LogEvent::fields))
        .containsExactly(
            Fields.of("flow", "checkout", "step", "reserved", "step_number", 1, "pieces", 2),
            Fields.of("flow", "checkout", "step", "paid", "step_number", 2));
    assertThat(log.operations()).hasSize(1);
    assertThat(log.operations().get(0).start().kind()).isEqualTo(OperationKind.FLOW);
    assertThat(outcome()).isEqualTo(new Outcome.Completed());
    assertThat(end()).isEqualTo(Fields.of("cart", 7, "order_id", 9, "step", "paid", "steps", 2));
    assertThat(Context.current().flowId()).isNull();
  }

  @Test
  void anExceptionThatPassesShowsAsNotCompletedWithTheLastStep() {
    assertThatThrownBy(
            () -> {
              try (Flow flow = flows.start("checkout")) {
                flow.step("reserved");
                throw new IllegalStateException("no stock");
              }
            })
        .hasMessage("no stock");
    assertThat(outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(end().get("reason")).isEqualTo("not_completed");
    assertThat(end().get("step")).isEqualTo("reserved");
    assertThat(log.errors()).isEmpty();
  }

  @Test
  void aFailureWithAnExceptionIsAnErrorEvent() {
    try (Flow flow = flows.start("checkout")) {
      flow.failed(new IllegalStateException("password=hunter2"), "cart", 1);
      flow.completed();
      flow.step("too late");
    }
    assertThat(log.operations()).hasSize(1);
    assertThat(log.errors()).hasSize(1);
    assertThat(log.errors().get(0).toString()).doesNotContain("hunter2");
    assertThat(log.named("flow_step")).isEmpty();
  }

  @Test
  void goesOnInAnotherRequest() {
    String id;
    try (Flow flow = flows.start("checkout")) {
      id = flow.suspend();
    }
    assertThat(log.operations()).isEmpty();
    try (Flow flow = flows.resume(id, "checkout")) {
      assertThat(flow.name()).isEqualTo("checkout");
      flow.completed();
    }
    assertThat(log.operations()).hasSize(1);
    assertThat(log.operations().get(0).start().fields().get("resumed")).isNull();
  }

  @Test
  void goesOnOnAnotherServer() {
    try (Flow flow = flows.resume("started-elsewhere", "checkout")) {
      flow.completed();
    }
    assertThat(log.operations().get(0).context().flowId()).isEqualTo("started-elsewhere");
    assertThat(end().get("resumed")).isEqualTo(true);
  }

  @Test
  void doesNotAdoptAnIdThatCouldForgeALine() {
    for (String id : new String[] {null, "", "a b", "x\n{\"level\":\"info\"}", "i".repeat(129)}) {
      try (Flow flow = flows.resume(id, "checkout")) {
        assertThat(flow.id()).hasSize(36);
        flow.completed();
      }
    }
  }

  @Test
  void goesAlongToAnotherThread() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Flow flow = flows.start("checkout")) {
      executor
          .submit(
              () -> {
                try (var scope = flow.enter()) {
                  StructuredLogger.of("a").info("elsewhere");
                }
                assertThat(Context.current().flowId()).isNull();
              })
          .get(5, TimeUnit.SECONDS);
      flow.completed();
    } finally {
      executor.shutdownNow();
    }
    List<LogEvent> elsewhere =
        log.events().stream().filter(event -> event.message().equals("elsewhere")).toList();
    assertThat(elsewhere.get(0).context().flowId())
        .isEqualTo(log.operations().get(0).context().flowId());
  }

  @Test
  void theCurrentFlowCanBeSteppedButNotEndedByClosing() {
    assertThat(flows.current()).isEmpty();
    try (Flow outer = flows.start("checkout")) {
      Optional<Flow> inner = flows.current();
      inner.orElseThrow().step("reserved");
      inner.orElseThrow().close();
      assertThat(log.operations()).isEmpty();
      assertThat(Context.current().flowId()).isEqualTo(outer.id());
      outer.completed();
    }
    assertThat(end().get("step")).isEqualTo("reserved");
  }

  @Test
  void doesNothingWhileTheModuleDoesNotRun() {
    log.close();
    try (Flow flow = flows.start("checkout", "odd")) {
      flow.step("a").completed();
    }
    assertThat(log.operations()).isEmpty();
  }

  @Test
  void hostileNamesAndValuesAreRedactedAndNeverThrow() {
    try (Flow flow = flows.start(null, "password", "hunter2", "odd")) {
      flow.step("token=abcdef0123456789abcdef", "api_key", "k-123456");
      flow.failed((String) null);
    }
    assertThat(log.events().toString() + log.operations())
        .doesNotContain("hunter2", "k-123456", "abcdef0123456789abcdef");
    assertThat(log.atLeast(Level.INFO)).isNotEmpty();
  }
}
