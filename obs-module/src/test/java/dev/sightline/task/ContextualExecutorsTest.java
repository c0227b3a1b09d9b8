package dev.sightline.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.Context;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.spi.Recorders;
import dev.sightline.spi.RecordingRecorder;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextualExecutorsTest {
  private final ExecutorService plain = Executors.newSingleThreadExecutor();
  private final ExecutorService executor = ContextualExecutors.wrap(ExecutorService.class, plain);

  @AfterEach
  void stop() throws InterruptedException {
    plain.shutdownNow();
    assertThat(plain.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tasksSeeTheContextOfTheirSubmitterAndLeaveNone() throws Exception {
    Callable<String> user = () -> String.valueOf(CurrentContext.get().userId());
    try (Scope scope = Context.with("user_id", "ada")) {
      assertThat(executor.submit(user).get()).isEqualTo("ada");
      assertThat(executor.invokeAll(List.of(user, user)))
          .allSatisfy(future -> assertThat(future.get()).isEqualTo("ada"));
    }
    assertThat(plain.submit(user).get()).isEqualTo("null");
  }

  @Test
  void whatTheExecutorThrowsComesOutAsItIs() {
    plain.shutdown();
    assertThatThrownBy(() -> executor.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void whatATaskThrowsIsItsFailureWhetherSomebodyLooksOrNot() throws Exception {
    RecordingRecorder recorder = new RecordingRecorder();
    Recorders.install(recorder);
    try {
      IllegalStateException thrown = new IllegalStateException("task");
      executor.submit(() -> failing(thrown)).isDone();
      executor.execute(() -> failing(thrown));
      plain.shutdown();
      assertThat(plain.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
      assertThat(recorder.stopped)
          .hasSize(2)
          .allSatisfy(stop -> assertThat(stop.failure()).isSameAs(thrown));
    } finally {
      Recorders.uninstall(recorder);
    }
  }

  private static void failing(RuntimeException thrown) {
    throw thrown;
  }

  @Test
  void isNotWrappedTwice() {
    assertThat(ContextualExecutors.wrap(ExecutorService.class, executor)).isSameAs(executor);
    assertThat(ContextualExecutors.isWrappable(ExecutorService.class)).isTrue();
    assertThat(ContextualExecutors.isWrappable(java.util.concurrent.ThreadPoolExecutor.class))
        .isFalse();
  }
}
