package dev.sightline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Context;
import dev.sightline.StructuredLogger;
import dev.sightline.context.Scope;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.spi.Recorders;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogCapture.class)
class LogCaptureTest {
  private static final StructuredLogger LOG = StructuredLogger.of(LogCaptureTest.class);

  @Test
  void capturesNamedEventsWithTheirFields(CapturedLog log) {
    LOG.info("order_created", "order_id", 7, "password", "hunter2");
    assertThat(log.named("order_created"))
        .singleElement()
        .satisfies(event -> assertThat(event.fields().get("order_id")).isEqualTo(7));
    assertThat(log.text()).doesNotContain("hunter2").contains("\"order_id\":7");
  }

  @Test
  void boundLoggersAndScopesLeaveOthersAsTheyAre(CapturedLog log) {
    StructuredLogger bound = LOG.bind("a", 1).bind("b", 2, "c", 3);
    try (Scope scope = Context.with("user_id", "u-1")) {
      bound.warn("inside", "a", 9);
    }
    LOG.warn("outside");
    LogEvent inside = log.named("inside").get(0);
    assertThat(inside.fields()).isEqualTo(Fields.of("a", 9, "b", 2, "c", 3));
    assertThat(inside.context().userId()).isEqualTo("u-1");
    LogEvent outside = log.named("outside").get(0);
    assertThat(outside.fields().isEmpty()).isTrue();
    assertThat(outside.context().userId()).isNull();
  }

  @Test
  void takesExceptionsAtEveryLevel(CapturedLog log) {
    IllegalStateException thrown = new IllegalStateException("outer", new RuntimeException("root"));
    LOG.trace("t", thrown);
    LOG.debug("d", thrown, "k", 1);
    LOG.info("i", thrown);
    LOG.warn("w", thrown);
    LOG.error("e", thrown, "k", 1);
    LOG.fatal("f", thrown);
    assertThat(log.events()).extracting(LogEvent::level).containsExactly(Level.values());
    assertThat(log.events())
        .allSatisfy(
            event -> {
              assertThat(event.exception()).isNotNull();
              assertThat(event.exception().root().message()).isEqualTo("root");
            });
  }

  @Test
  void skippedSaysWhy(CapturedLog log) {
    LOG.bind("order_id", 7).skipped("already_paid", "amount", 3);
    assertThat(log.named("skipped").get(0).fields())
        .isEqualTo(Fields.of("order_id", 7, "reason", "already_paid", "amount", 3));
  }

  @Test
  void lazyValuesAreAskedForOnlyWhenWritten(CapturedLog log) {
    AtomicInteger asked = new AtomicInteger();
    Supplier<Object> lazy = asked::incrementAndGet;
    Supplier<Object> broken =
        () -> {
          throw new IllegalStateException("no");
        };
    LOG.info("lazy", "value", lazy, "broken", broken);
    assertThat(log.named("lazy").get(0).fields().get("value")).isEqualTo(1);
    assertThat(log.text()).contains("unavailable: java.lang.IllegalStateException");
    log.close();
    LOG.info("lazy", "value", lazy);
    assertThat(asked).hasValue(1);
  }

  @Test
  void oddArgumentsLoseNothing(CapturedLog log) {
    LOG.info("odd", "a", 1, "left over");
    LOG.log(Level.INFO, null, null, (Object[]) null);
    LOG.info("Free text, not a name", 5, 6);
    assertThat(log.events().get(0).fields()).isEqualTo(Fields.of("a", 1, "unpaired", "left over"));
    assertThat(log.events().get(1).message()).isEqualTo("null");
    assertThat(log.events().get(2).event()).isNull();
    assertThat(log.events().get(2).fields().get("5")).isEqualTo(6);
  }

  @Test
  void withoutACaptureLoggingDoesNothing(CapturedLog log) {
    log.close();
    LOG.error("nobody_listens", new IllegalStateException(), "a", 1);
    assertThat(LOG.isEnabled(Level.FATAL)).isFalse();
    assertThat(log.events()).isEmpty();
  }

  @Test
  void levelsAreAskedForAgainAfterAChange(CapturedLog log) {
    assertThat(LOG.isEnabled(Level.TRACE)).isTrue();
    log.close();
    assertThat(LOG.isEnabled(Level.TRACE)).isFalse();
    try (CapturedLog again = CapturedLog.start()) {
      assertThat(LOG.isEnabled(Level.TRACE)).isTrue();
      assertThat(Recorders.current().isEnabled("x", Level.TRACE)).isTrue();
      assertThat(again.events()).isEmpty();
    }
  }
}
