package dev.sightline.error.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorListener;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.Events;
import dev.sightline.error.GroupChange;
import dev.sightline.error.Occurrence;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupPage;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryErrorStoreTest extends ErrorStoreContract {
  private static final StoreLimits LIMITS =
      new StoreLimits(10, 200_000, 20, 10, Duration.ofDays(30));

  @Override
  protected ErrorStore open() {
    return new MemoryErrorStore(LIMITS, new Fingerprints()::explain, clock);
  }

  @Test
  void bytesAreBoundedAndTheOldestEventsGo() {
    EventContext large = EventContext.empty().withExtra(Fields.of("k", "x".repeat(1_000)));
    for (int i = 0; i < 1_000; i++) {
      String fault = "Fault" + i % 10;
      store.add(
          new Occurrence(Events.event(fault, clock.micros(), large), new ErrorOrigin("1", "n")));
      clock.move(Duration.ofSeconds(6));
    }

    ErrorGroupPage page = page("all", "");
    assertThat(page.store().bytes()).isBetween(100_000L, 200_000L);
    assertThat(page.store().events() + page.store().evictedEvents()).isEqualTo(1_000);
    assertThat(page.groups()).allSatisfy(group -> assertThat(group.count()).isEqualTo(100));
    assertThat(detail("Fault9").events()).isNotEmpty();
  }

  @Test
  void eventsOlderThanTheRetentionGo() {
    add("Old");
    clock.move(Duration.ofDays(31));
    add("New");

    assertThat(detail("Old").events()).isEmpty();
    assertThat(detail("Old").group().count()).isEqualTo(1);
    assertThat(detail("New").events()).hasSize(1);
  }

  @Test
  void aClockThatJumpsLosesNoCount() {
    add("Orders");
    clock.move(Duration.ofDays(3_650));
    add("Orders");
    clock.move(Duration.ofDays(-3_650));
    add("Orders");
    add("Orders");

    ErrorGroup group = detail("Orders").group();
    assertThat(group.count()).isEqualTo(4);
    assertThat(group.hourly().get(23)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void eventsFromTheFutureCountAsNowAndOldOnesOnlyInTheTotal() {
    long day = Duration.ofDays(1).toMillis() * 1_000;
    store.add(Events.occurrence("Orders", clock.micros() + 100 * day));
    store.add(Events.occurrence("Orders", Long.MAX_VALUE));
    store.add(Events.occurrence("Orders", clock.micros() - 100 * day));
    store.add(Events.occurrence("Orders", Long.MIN_VALUE));

    ErrorGroup group = detail("Orders").group();
    assertThat(group.count()).isEqualTo(4);
    assertThat(group.hourly().get(23)).isEqualTo(2);
    assertThat(group.lastSeenMillis()).isEqualTo(clock.millis());
  }

  @Test
  void aResolutionMadeByAWrongClockDoesNotHideTheFaultForYears() {
    add("Orders");
    clock.move(Duration.ofDays(3_650));
    change("Orders", new GroupChange.Resolve("", "ann"));
    clock.move(Duration.ofDays(-3_650));
    add("Orders");

    assertThat(detail("Orders").group().state()).isEqualTo("open");
  }

  @Test
  void aStormOfManyThreadsIsCountedExactly() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 16; i++) {
      int thread = i;
      threads.execute(
          () -> {
            for (int j = 0; j < 4_000; j++) {
              String fault = thread % 2 == 0 ? "Known" : "Fault" + j % 50;
              store.add(Events.occurrence(fault, clock.micros() + j));
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    ErrorGroupPage page = page("all", "");
    long counted = page.groups().stream().mapToLong(ErrorGroup::count).sum();
    assertThat(counted + page.store().evictedOccurrences()).isEqualTo(64_000);
    assertThat(page.total()).isLessThanOrEqualTo(26);
  }

  @Test
  void theListenerCutsWhatIsTooLarge() {
    Object[] tags = new Object[200_000];
    Arrays.fill(tags, "x".repeat(100));
    EventContext context = EventContext.empty().withUser("u".repeat(1_000_000));
    ErrorEvent event = Events.event("Orders", clock.micros(), context);
    ErrorEvent large =
        new ErrorEvent(
            event.id(),
            event.timestampMicros(),
            event.level(),
            event.kind(),
            "m".repeat(1_000_000),
            event.exception(),
            event.fingerprint(),
            false,
            context,
            Fields.of(tags),
            event.breadcrumbs());

    new ErrorListener(store, new ErrorOrigin("1", "n")).onError(large);

    assertThat(page("all", "").store().bytes()).isLessThan(30_000);
    assertThat(detail("Orders").events().get(0).tags().get("fields_omitted")).isEqualTo(99_949);
  }

  @Test
  void sharesBeyondTheFirstTwentyAreOne() {
    for (int i = 0; i < 1_000; i++) {
      EventContext context = EventContext.empty().withRoute("/r" + i).withUser("user" + i);
      store.add(
          new Occurrence(
              Events.event("Orders", clock.micros() + i, context),
              new ErrorOrigin("b" + i, "n" + i)));
    }

    assertThat(detail("Orders").routes()).hasSize(21);
    assertThat(detail("Orders").routes().get(0).name()).isEqualTo("(other)");
    assertThat(detail("Orders").routes().get(0).count()).isEqualTo(980);
    assertThat(detail("Orders").builds()).hasSize(21);
    assertThat(detail("Orders").users()).isBetween(850L, 1_150L);
  }
}
