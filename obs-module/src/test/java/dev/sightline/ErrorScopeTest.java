package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.context.Contextual;
import dev.sightline.context.CurrentContext;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.RecordingListener;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorScopeTest {
  private final RecordingListener listener = new RecordingListener();
  private final Recorder pipeline = Pipelines.of(TraceSource.NONE, listener);
  private final Errors errors = Errors.get();

  @BeforeEach
  void install() {
    Recorders.install(pipeline);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(pipeline);
    assertThat(CurrentContext.get()).isEqualTo(EventContext.empty());
  }

  private ErrorEvent captured() {
    errors.capture(new IllegalStateException("x"), "own", 1);
    return listener.errors.get(listener.errors.size() - 1);
  }

  @Test
  void userTagsAndContextsAreOnTheEventAndGoneAfterwards() {
    try (ErrorScope scope = errors.scope()) {
      scope.user("u-1").tag("tenant", "acme").context("cart", "items", 3, "total", 12.5);

      ErrorEvent event = captured();

      assertThat(event.context().userId()).isEqualTo("u-1");
      assertThat(event.tags()).isEqualTo(Fields.of("tenant", "acme", "own", 1));
      assertThat(event.context().extra().get("cart")).isEqualTo(Map.of("items", 3, "total", 12.5));
      assertThat(event.context().errorScope()).isEqualTo(Fields.empty());
    }
    ErrorEvent after = captured();
    assertThat(after.context()).isEqualTo(EventContext.empty());
    assertThat(after.tags()).isEqualTo(Fields.of("own", 1));
  }

  @Test
  void anInnerScopeAddsAndTheOuterOneIsRestored() {
    try (ErrorScope outer = errors.scope("user_id", "u-1", "tenant", "acme")) {
      try (ErrorScope inner = outer.tag("late", true) == outer ? errors.scope() : outer) {
        inner.user("u-2").tag("tenant", "other").tag("step", 2);
        assertThat(captured().tags())
            .isEqualTo(Fields.of("tenant", "other", "late", true, "step", 2, "own", 1));
        assertThat(captured().context().userId()).isEqualTo("u-2");
      }
      assertThat(captured().tags()).isEqualTo(Fields.of("tenant", "acme", "late", true, "own", 1));
      assertThat(captured().context().userId()).isEqualTo("u-1");
    }
  }

  @Test
  void theTagOfTheCaptureWins() {
    try (ErrorScope scope = errors.scope()) {
      scope.tag("own", "of the scope");

      assertThat(captured().tags()).isEqualTo(Fields.of("own", 1));
    }
  }

  @Test
  void messagesAndErrorRecordsHaveThemAndLinesDoNot() {
    try (ErrorScope scope = errors.scope()) {
      scope.tag("tenant", "acme");
      errors.message(Level.WARN, "paid twice");
      pipeline.log(
          new LogEvent(
              1,
              Level.ERROR,
              "a",
              "main",
              "failed",
              null,
              CurrentContext.get(),
              Fields.empty(),
              null),
          new IllegalArgumentException("y"));
    }
    assertThat(listener.errors).hasSize(2);
    assertThat(listener.errors)
        .allSatisfy(event -> assertThat(event.tags().get("tenant")).isEqualTo("acme"));
    assertThat(listener.logged.get(0).context().extra()).isEqualTo(Fields.empty());
  }

  @Test
  void itGoesWithTheWorkHandedToAnotherThread() throws InterruptedException {
    Thread thread;
    try (ErrorScope scope = errors.scope()) {
      scope.tag("tenant", "acme");
      thread = new Thread(Contextual.runnable(this::captured));
    }
    thread.start();
    thread.join();
    assertThat(listener.errors.get(0).tags().get("tenant")).isEqualTo("acme");
  }

  @Test
  void secretsAreRedacted() {
    try (ErrorScope scope = errors.scope()) {
      scope.tag("password", "hunter22").context("login", "api_key", "k-123456");

      assertThat(captured().toString()).doesNotContain("hunter22", "k-123456");
    }
  }

  @Test
  void tagsByTheMillionAreBoundedAndCounted() {
    try (ErrorScope scope = errors.scope()) {
      for (int i = 0; i < 1_000_000; i++) {
        scope.tag("key" + i, "value" + i);
      }
      scope.tag("key3", "changed");

      Fields tags = captured().tags();

      assertThat(tags.size()).isEqualTo(ErrorScope.MAX_ENTRIES + 2);
      assertThat(tags.get("key3")).isEqualTo("changed");
      assertThat(tags.get("tags_omitted")).isEqualTo(1_000_000 - ErrorScope.MAX_ENTRIES);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks
  void nullsAndWrongUseAreNoFailure() throws InterruptedException {
    ErrorScope scope = errors.scope((Object[]) null);
    scope.user(null).tag(null, null).context(null, (Object[]) null).context("odd", "alone");
    Thread other = new Thread(() -> scope.tag("from", "elsewhere").close());
    other.start();
    other.join();
    assertThat(captured().tags().get("from")).isNull();
    scope.close();
    scope.close();
    scope.tag("too", "late");
    assertThat(captured().tags()).isEqualTo(Fields.of("own", 1));
  }
}
