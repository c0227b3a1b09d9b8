package dev.sightline.error.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.Loss;
import dev.sightline.error.spool.MemorySpool;
import dev.sightline.error.spool.Spools;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.manage.ErrorPublishing;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPublicationsTest {
  private final RecordingPublisher receiver = new RecordingPublisher();

  private static ErrorPublications publications(
      double rate, Function<ErrorEvent, @Nullable ErrorEvent> hook) {
    return new ErrorPublications(
        new ErrorPublications.Policy(
            new EventSource("shop", "testing", "shop"), new ErrorOrigin("1.0", "n1"), rate, hook));
  }

  private ErrorPublications memory(double rate, Function<ErrorEvent, @Nullable ErrorEvent> hook) {
    ErrorPublications publications = publications(rate, hook);
    publications.add(receiver, new MemorySpool(10_000_000), 1);
    return publications;
  }

  private static ErrorEvent event(int number) {
    return Events.event("Fault" + number, 1_000_000L * number);
  }

  @Test
  void whatTheReceiverDoesNotTakeWaitsAcrossRestarts(@TempDir Path directory) {
    List<String> ids = IntStream.range(0, 250).mapToObj(i -> event(i).id()).toList();
    receiver.down = true;
    try (ErrorPublications first = publications(1, event -> event)) {
      first.add(receiver, Spools.open(directory, 10_000_000), 1);
      IntStream.range(0, 250).forEach(i -> first.onError(event(i)));
      assertThat(first.flush()).isFalse();
      ErrorPublishing.Receiver status = first.status().receivers().get(0);
      assertThat(status.healthy()).isFalse();
      assertThat(status.detail()).isEqualTo("down");
      assertThat(status.waiting()).isEqualTo(250);
      assertThat(status.durable()).isTrue();
    }
    receiver.down = false;
    receiver.atOnce = 7;
    try (ErrorPublications second = publications(1, event -> event)) {
      second.add(receiver, Spools.open(directory, 10_000_000), 1);
      assertThat(second.flush()).isTrue();
      assertThat(second.status().receivers().get(0).sent()).isEqualTo(250);
    }
    assertThat(receiver.ids()).isEqualTo(ids);
  }

  @Test
  void aStormIsPublishedInPartAndTheRestIsTold() {
    try (ErrorPublications publications = memory(1, event -> event)) {
      for (int i = 0; i < 1_000; i++) {
        publications.onError(Events.event("Orders", i));
      }
      publications.onError(Events.event("Orders", 61_000_000L));
      assertThat(publications.flush()).isTrue();
      assertThat(receiver.taken).hasSize(11);
      assertThat(receiver.taken.get(10).suppressed()).isEqualTo(990);
      assertThat(publications.status().suppressed()).isEqualTo(990);
    }
  }

  @Test
  void theHookMayChangeWithholdAndFail() {
    try (ErrorPublications publications =
        memory(
            1,
            event -> {
              if (event.message().startsWith("Fault1 ")) {
                return null;
              } else if (event.message().startsWith("Fault2 ")) {
                throw new IllegalStateException("hook");
              }
              return event.unhandled();
            })) {
      IntStream.range(0, 4).forEach(i -> publications.onError(event(i)));
      assertThat(publications.flush()).isTrue();
      assertThat(receiver.ids()).containsExactly(event(0).id(), event(3).id());
      assertThat(publications.status().withheld()).isEqualTo(1);
      assertThat(publications.status().hookFailures()).isEqualTo(1);
      assertThat(publications.preview(event(1))).isEmpty();
      assertThat(publications.preview(event(3)))
          .containsEntry("recording", event(3).id())
          .containsKey("document");
    }
  }

  @Test
  void aHookMayThrowAnythingAndAPreviewDoesNotCount() {
    try (ErrorPublications publications =
        memory(
            1,
            event -> {
              throw new AssertionError("hook");
            })) {
      publications.onError(event(1));
      assertThat(publications.flush()).isTrue();
      assertThat(publications.preview(event(2))).isEmpty();
      assertThat(publications.status().hookFailures()).isEqualTo(1);
      assertThat(receiver.taken).isEmpty();
    }
    try (ErrorPublications publications = memory(1, event -> null)) {
      assertThat(publications.preview(event(2))).isEmpty();
      assertThat(publications.status().withheld()).isZero();
    }
  }

  @Test
  void aSlowHookHoldsUpNobodyAndWhatDoesNotFitIsCounted() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    ErrorPublications publications =
        memory(
            1,
            event -> {
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return event;
            });
    publications.start();
    IntStream.range(0, 5_000).forEach(i -> publications.onError(event(i)));
    long dropped = publications.status().dropped();
    assertThat(dropped).isBetween(1L, 3_000L);
    go.countDown();
    publications.close();
    assertThat(publications.flush()).isTrue();
    assertThat(receiver.taken.size() + dropped).isEqualTo(5_000);
    assertThat(publications.losses())
        .contains(new Loss(Loss.PUBLISHED, "queue_full", dropped))
        .contains(new Loss(Loss.PUBLISHED + "_recording", "no_room", 0));
  }

  @Test
  void largeEventsAreBoundedByWeight() {
    ErrorEvent large =
        Events.event(
            "Large",
            1,
            EventContext.empty()
                .withExtra(
                    Fields.of(IntStream.range(0, 100).mapToObj(i -> "x".repeat(1_000)).toArray())));
    try (ErrorPublications publications = memory(1, event -> event)) {
      for (int i = 0; i < 2_000; i++) {
        publications.onError(
            new ErrorEvent(
                "id" + i,
                i,
                large.level(),
                large.kind(),
                large.message(),
                large.exception(),
                "fp" + i,
                false,
                large.context(),
                large.tags(),
                List.of()));
      }
      assertThat(publications.status().dropped()).isPositive();
      publications.flush();
      assertThat(publications.status().dropped() + receiver.taken.size()).isEqualTo(2_000);
    }
  }

  @Test
  void samplingKeepsItsShareAndAlwaysTheSame() {
    try (ErrorPublications publications = memory(0.25, event -> event)) {
      IntStream.range(0, 1_600).forEach(i -> publications.onError(event(i)));
      publications.flush();
      assertThat(receiver.taken.size()).isBetween(320, 480);
      assertThat(publications.status().sampledOut() + receiver.taken.size()).isEqualTo(1_600);
      Sampling half = new Sampling(0.5);
      assertThat(receiver.ids()).allMatch(half::keeps);
    }
    assertThat(new Sampling(0).keeps("anything")).isFalse();
  }

  @Test
  void aFullSpoolAndAFullQueueAreCounted() {
    receiver.down = true;
    try (ErrorPublications publications = publications(1, event -> event)) {
      publications.add(receiver, new MemorySpool(10), 1);
      IntStream.range(0, 2_100).forEach(i -> publications.onError(event(i)));
      publications.flush();
      assertThat(publications.status().dropped()).isEqualTo(100);
      assertThat(publications.status().receivers().get(0).dropped()).isEqualTo(2_000);
    }
  }

  @Test
  void theDocumentHasTheFieldsOfTheTopic() {
    EventContext context = EventContext.empty().withIds("c1", "r1").withUser("ann");
    String document =
        PublishedForm.of(
            new OutgoingEvent(
                Events.event("Orders", 1_500_000, context),
                new ErrorOrigin("1.0", "n1"),
                new EventSource("shop", "testing", "shop"),
                3));
    assertThat(document)
        .doesNotContain("\n")
        .contains("\"schema_version\":1")
        .contains("\"timestamp\":\"1970-01-01T00:00:01.500Z\"")
        .contains("\"error_type\":\"java.lang.IllegalStateException\"")
        .contains("\"error_message\":\"Orders failed\"")
        .contains(
            "\"stack_trace\":\"java.lang.IllegalStateException: Orders failed\\n\\tat com.acme")
        .contains("\"service\":\"shop\"")
        .contains("\"environment\":\"testing\"")
        .contains("\"correlation_id\":\"c1\"")
        .contains("\"suppressed\":3");
  }
}
