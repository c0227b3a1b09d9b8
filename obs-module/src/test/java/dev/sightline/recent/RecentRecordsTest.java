package dev.sightline.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.manage.Documents;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RecentRecordsTest {
  private static final long NOW = 1_800_000_000_000L;

  private final RecentRecords recent = recent(1 << 20);

  private static RecentRecords recent(long bytes) {
    return new RecentRecords(bytes, InstantSource.fixed(Instant.ofEpochMilli(NOW)));
  }

  private static EventContext context(String correlation) {
    return EventContext.empty()
        .withIds(correlation, "r-" + correlation)
        .withRequest("GET", "/shop/orders/7", "192.0.2.1")
        .withRoute("/orders/{id}");
  }

  private static LogEvent log(String correlation, long atMillis, String message, Fields fields) {
    return new LogEvent(
        atMillis * 1_000,
        Level.INFO,
        "shop",
        "t",
        message,
        null,
        context(correlation),
        fields,
        null);
  }

  private static Operation request(String correlation) {
    return new Operation(
        OperationKind.REQUEST, "GET", NOW * 1_000, context(correlation), Fields.empty());
  }

  private static CompletedOperation ended(String correlation, int status, long millis) {
    Outcome outcome =
        status < 500
            ? new Outcome.Completed()
            : new Outcome.Failed("java.io.IOException", ErrorKind.OPERATIONAL, null);
    return new CompletedOperation(
        request(correlation),
        context(correlation),
        millis * 1_000_000,
        status,
        outcome,
        Fields.empty());
  }

  @Test
  void givesEverythingUnderAnIdInOrder() {
    recent.onStart(request("a"));
    recent.onLog(log("b", NOW + 1, "other", Fields.empty()));
    recent.onLog(log("a", NOW + 2, "reserved", Fields.of("item", "i-7")));
    recent.onStop(ended("a", 503, 5));
    TimelineDocument timeline = recent.timeline("a", 100);
    assertThat(timeline.items())
        .extracting(Item::kind)
        .containsExactly("request_started", "log", "request_ended");
    Item end = timeline.items().get(2);
    assertThat(end.source()).isEqualTo("GET /orders/{id}");
    assertThat(end.outcome()).isEqualTo("failed");
    assertThat(end.status()).isEqualTo(503);
    assertThat(timeline.items().get(1).fields()).containsExactly(Map.entry("item", "i-7"));
    assertThat(recent.timeline("r-a", 100).items()).hasSize(3);
    assertThat(recent.timeline("", 100).items()).isEmpty();
    assertThat(Documents.read(Documents.write(timeline), TimelineDocument.class))
        .isEqualTo(timeline);
  }

  @Test
  void leavesOutTheMiddleOfWhatIsTooLong() {
    for (int i = 0; i < 100; i++) {
      recent.onLog(log("a", NOW + i, "m" + i, Fields.empty()));
    }
    TimelineDocument timeline = recent.timeline("a", 10);
    assertThat(timeline.omitted()).isEqualTo(90);
    assertThat(timeline.items())
        .extracting(Item::text)
        .containsExactly("m0", "m1", "m2", "m3", "m4", "m95", "m96", "m97", "m98", "m99");
  }

  @Test
  void staysWithinItsBytesWhateverItIsGiven() {
    Fields huge = Fields.empty();
    for (int i = 0; i < 500; i++) {
      huge = huge.with("k".repeat(2_000) + i, "v".repeat(20_000));
    }
    huge = Fields.of("big", BigInteger.ONE.shiftLeft(5_000_000), "ok", 7).plus(huge);
    huge = huge.with("list", List.of("x".repeat(100_000)));
    for (int i = 0; i < 2_000; i++) {
      recent.onLog(log("a", NOW + i, "m".repeat(100_000), huge));
    }
    assertThat(recent.bytes()).isPositive().isLessThanOrEqualTo(1 << 20);
    assertThat(recent.forgotten()).isPositive();
    assertThat(recent.timeline("a", 5).sinceMillis()).isGreaterThan(NOW);
  }

  @Test
  void keepsNothingWhenSwitchedOff() {
    RecentRecords off = recent(0);
    off.onStart(request("a"));
    off.onStop(ended("a", 200, 5));
    off.onLog(log("a", NOW, "m", Fields.empty()));
    assertThat(off.timeline("a", 10).kept()).isFalse();
    assertThat(off.timeline("a", 10).items()).isEmpty();
    assertThat(off.bytes()).isZero();
  }

  @Test
  void tellsTheSlowestAndTheFailed() {
    recent.onStop(ended("quick", 200, 3));
    recent.onStop(ended("slow", 200, 900));
    recent.onStop(ended("broken", 500, 30));
    assertThat(recent.recent().slowest())
        .extracting(item -> item.ids().get("correlation_id"))
        .containsExactly("slow", "broken", "quick");
    assertThat(recent.recent().failed()).hasSize(1);
  }

  @Test
  void tellsHowFarEachFlowGot() {
    EventContext flow = context("a").withFlow("f-1");
    recent.onStart(new Operation(OperationKind.FLOW, "checkout", NOW, flow, Fields.empty()));
    recent.onLog(
        new LogEvent(
            NOW * 1_000,
            Level.INFO,
            "dev.sightline.flow",
            "t",
            "flow_step",
            "flow_step",
            flow,
            Fields.of("flow", "checkout", "step", "reserved"),
            null));
    assertThat(recent.recent().flows())
        .singleElement()
        .satisfies(item -> assertThat(item.fields()).containsEntry("step", "reserved"));
    assertThat(recent.timeline("f-1", 10).items()).hasSize(2);
  }

  @Test
  void takesRecordsFromManyThreads() throws Exception {
    CountDownLatch done = new CountDownLatch(16);
    for (int t = 0; t < 16; t++) {
      new Thread(
              () -> {
                for (int i = 0; i < 20; i++) {
                  recent.onLog(log("a", NOW + i, "m", Fields.empty()));
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    assertThat(recent.timeline("a", 1_000).items()).hasSize(320);
  }
}
