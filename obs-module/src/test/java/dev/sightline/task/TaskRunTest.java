package dev.sightline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.context.CurrentContext;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Outcome;
import dev.sightline.event.TaskKind;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRunTest {
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
            public synchronized void onStop(CompletedOperation operation) {
              ends.add(operation);
            }
          });

  @BeforeEach
  void install() {
    Recorders.install(recorder);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(recorder);
    assertThat(CurrentContext.get()).isEqualTo(EventContext.empty());
  }

  private CompletedOperation only() {
    assertThat(ends).hasSize(1);
    return ends.get(0);
  }

  @Test
  void workThatBelongsToNoRequestGetsACorrelation() throws Exception {
    TaskRun.of(
        TaskKind.SCHEDULE,
        "nightly",
        Fields.empty(),
        run -> assertThat(CurrentContext.get().correlationId()).hasSize(36));

    assertThat(only().context().correlationId()).hasSize(36);
    assertThat(only().outcome()).isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void whatItThrowsIsItsFailureAndComesOutAsItIs() {
    IOException thrown = new IOException("disk");
    assertThatThrownBy(
            () ->
                TaskRun.of(
                    TaskKind.MESSAGE,
                    "orders",
                    Fields.empty(),
                    run -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(only().outcome()).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void aStageEndsItWhenItIsThere() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    TaskRun.of(TaskKind.ASYNCHRONOUS, "report", Fields.empty(), run -> later);
    assertThat(ends).isEmpty();

    later.completeExceptionally(new IllegalStateException("no paper"));

    assertThat(((Outcome.Failed) only().outcome()).errorType())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aCancelledStageIsNoFailure() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    TaskRun.of(TaskKind.ASYNCHRONOUS, "report", Fields.empty(), run -> later);
    later.cancel(true);

    assertThat(only().outcome()).isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void aRepeatedTaskThatThrowsSaysThatItIsOver() throws Exception {
    ScheduledExecutorService plain = Executors.newSingleThreadScheduledExecutor();
    var repeated =
        ContextualExecutors.wrap(ScheduledExecutorService.class, plain)
            .scheduleAtFixedRate(
                () -> {
                  throw new IllegalStateException("once");
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
    plain.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();
    assertThat(repeated.isDone()).isTrue();
    plain.shutdown();
    assertThat(plain.awaitTermination(5, TimeUnit.SECONDS)).isTrue();

    assertThat(only().fields().get("repeats_ended")).isEqualTo(true);
    assertThat(only().start().name()).isEqualTo("TaskRunTest");
  }

  @Test
  void aRunTellsHowLongItWaited() throws Exception {
    ExecutorService each = Executors.newCachedThreadPool();
    ContextualExecutors.wrap(ExecutorService.class, each).submit(() -> "done").get();
    each.shutdown();
    assertThat(each.awaitTermination(5, TimeUnit.SECONDS)).isTrue();

    assertThat(only().fields().get("task_kind")).isEqualTo("executor");
    assertThat(only().fields().get("waited_ms")).isInstanceOf(Double.class);
  }
}
