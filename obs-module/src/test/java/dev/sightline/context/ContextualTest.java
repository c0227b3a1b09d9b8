package dev.sightline.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.Context;
import dev.sightline.event.EventContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextualTest {

  @AfterEach
  void nothingStaysBound() {
    assertThat(CurrentContext.get()).isSameAs(EventContext.empty());
  }

  @Test
  void restoresWhatWasBoundBefore() {
    try (Scope outer = Context.with("user_id", "ada")) {
      try (Scope inner = Context.with("user_id", "bob", "cart", 7)) {
        assertThat(CurrentContext.get().userId()).isEqualTo("bob");
        assertThat(CurrentContext.get().extra().get("cart")).isEqualTo(7);
      }
      assertThat(CurrentContext.get().userId()).isEqualTo("ada");
      assertThat(CurrentContext.get().extra().isEmpty()).isTrue();
    }
  }

  @Test
  void restoresEvenWhenTheScopeChangedOnTheWayAndTheBodyThrew() {
    assertThatThrownBy(
            () -> {
              try (Scope scope = Context.with("user_id", "ada")) {
                CurrentContext.replace(CurrentContext.get().withRoute("/a"));
                throw new IllegalStateException("body");
              }
            })
        .hasMessage("body");
  }

  @Test
  void carriesTheContextOfTheCallerIntoAnotherThreadAndLeavesNoneThere() {
    Executor threads = task -> new Thread(task).start();
    CompletableFuture<String> seen;
    try (Scope scope = Context.with("user_id", "ada")) {
      seen =
          CompletableFuture.supplyAsync(
              () -> String.valueOf(CurrentContext.get().userId()), Contextual.executor(threads));
    }
    assertThat(seen.join()).isEqualTo("ada");
  }

  @Test
  void restoresTheWorkersOwnContextWhenTheTaskThrows() {
    Runnable task;
    try (Scope scope = Context.with("user_id", "ada")) {
      task =
          Contextual.runnable(
              () -> {
                throw new IllegalStateException("task");
              });
    }
    try (Scope worker = Context.with("user_id", "worker")) {
      assertThatThrownBy(task::run).hasMessage("task");
      assertThat(CurrentContext.get().userId()).isEqualTo("worker");
    }
  }
}
