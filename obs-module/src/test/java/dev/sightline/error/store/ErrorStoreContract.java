package dev.sightline.error.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sightline.error.ErrorListener;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.Events;
import dev.sightline.error.FixedClock;
import dev.sightline.error.GroupChange;
import dev.sightline.error.GroupChange.Mute;
import dev.sightline.error.GroupChange.Note;
import dev.sightline.error.GroupChange.Reopen;
import dev.sightline.error.GroupChange.Resolve;
import dev.sightline.error.HostileErrors;
import dev.sightline.error.Occurrence;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupDetail.Entry;
import dev.sightline.manage.ErrorGroupDetail.Share;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.Recorder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does; each inherits it. */
public abstract class ErrorStoreContract {
  protected final FixedClock clock = new FixedClock();
  protected ErrorStore store;

  /** A store for up to 10 groups of 20 events, 10 of them a minute. */
  protected abstract ErrorStore open();

  /** Waits until what was added can be read. */
  protected void settle() {}

  @BeforeEach
  public void openStore() {
    store = open();
  }

  @AfterEach
  public void closeStore() {
    store.close();
  }

  protected final void add(String fault) {
    store.add(Events.occurrence(fault, clock.micros()));
    clock.move(Duration.ofMillis(1));
  }

  protected final void add(String fault, String build) {
    store.add(Events.occurrence(fault, clock.micros(), build));
    clock.move(Duration.ofMillis(1));
  }

  protected final ErrorGroupPage page(String state, String text) {
    settle();
    return store.page(state, text, 0, 200);
  }

  protected final ErrorGroupDetail detail(String fault) {
    settle();
    ErrorGroupDetail detail = store.detail(Events.fingerprint(fault));
    assertThat(detail).isNotNull();
    return detail;
  }

  protected final boolean change(String fault, GroupChange change) {
    settle();
    boolean changed = store.change(Events.fingerprint(fault), change);
    clock.move(Duration.ofMillis(1));
    return changed;
  }

  @Test
  public void countsOccurrencesOfAFaultInOneGroup() {
    long first = clock.millis();
    add("Orders");
    add("Orders");
    add("Cart");

    ErrorGroupPage page = page("all", "");
    assertThat(page.groups()).extracting(ErrorGroup::count).containsExactly(1L, 2L);
    ErrorGroup group = page.groups().get(1);
    assertThat(group.fingerprint()).isEqualTo(Events.fingerprint("Orders"));
    assertThat(group.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(group.message()).isEqualTo("Orders failed");
    assertThat(group.culprit()).isEqualTo("com.acme.Orders.run(Source.java:1)");
    assertThat(group.route()).isEqualTo("/orders/{id}");
    assertThat(group.level()).isEqualTo("error");
    assertThat(group.kind()).isEqualTo("programmer");
    assertThat(group.state()).isEqualTo("open");
    assertThat(group.firstSeenMillis()).isEqualTo(first);
    assertThat(group.lastSeenMillis()).isEqualTo(first + 1);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.open()).isEqualTo(2);
    assertThat(page.store().healthy()).isTrue();
    assertThat(page.store().events()).isEqualTo(3);
  }

  @Test
  public void aDetailHasTheLatestEventsFirstAndTellsWhyTheyAreOneGroup() {
    add("Orders");
    add("Orders");

    ErrorGroupDetail detail = detail("Orders");
    assertThat(detail.events()).hasSize(2);
    assertThat(detail.events().get(0).timestampMicros())
        .isGreaterThan(detail.events().get(1).timestampMicros());
    ErrorEvent event = detail.events().get(1);
    assertThat(event).isEqualTo(Events.event("Orders", event.timestampMicros()));
    assertThat(detail.grouping()).contains("com.acme.Orders.run");
    assertThat(store.detail("nothing")).isNull();
    assertThat(Documents.read(Documents.write(detail), ErrorGroupDetail.class)).isEqualTo(detail);
  }

  @Test
  public void pagesFilterByStateAndText() {
    for (int i = 0; i < 5; i++) {
      add("Fault" + i);
    }
    assertThat(change("Fault1", new Resolve("", "ann"))).isTrue();
    assertThat(change("Fault2", new Mute(0, 0, "ann"))).isTrue();

    assertThat(page("open", "").groups()).hasSize(3);
    assertThat(page("resolved", "").groups()).hasSize(1);
    assertThat(page("muted", "").groups()).hasSize(1);
    assertThat(page("all", "fAULT3").groups()).hasSize(1);
    assertThat(page("all", "/orders").groups()).hasSize(5);
    assertThat(page("all", "%").groups()).isEmpty();
    assertThat(page("open", "").muted()).isEqualTo(1);
    assertThat(page("open", "").resolved()).isEqualTo(1);
    assertThat(store.page("all", "", 3, 10).groups()).hasSize(2);
    assertThat(store.page("all", "", 1, 2).groups()).hasSize(2);
    assertThat(store.page("all", "", -5, 0).groups()).hasSize(1);
    assertThat(store.page("all", "", 3, 10).total()).isEqualTo(5);
  }

  @Test
  public void trendsAreCountedByHourAndDay() {
    add("Orders");
    clock.move(Duration.ofHours(1));
    add("Orders");
    add("Orders");
    assertThat(detail("Orders").group().hourly()).hasSize(24).endsWith(0L, 1L, 2L);

    clock.move(Duration.ofDays(2));
    add("Orders");
    assertThat(detail("Orders").daily()).hasSize(28).endsWith(0L, 3L, 0L, 1L);
    assertThat(detail("Orders").group().hourly()).endsWith(0L, 1L);
  }

  @Test
  public void sharesAndUsersAreCounted() {
    for (int i = 0; i < 9; i++) {
      EventContext context = EventContext.empty().withRoute("/r" + i % 2).withUser("u" + i % 3);
      store.add(
          new Occurrence(
              Events.event("Orders", clock.micros() + i, context),
              new ErrorOrigin(i < 3 ? "1.0" : "1.1", "n1")));
    }

    ErrorGroupDetail detail = detail("Orders");
    assertThat(detail.routes()).containsExactly(new Share("/r0", 5), new Share("/r1", 4));
    assertThat(detail.builds()).containsExactly(new Share("1.1", 6), new Share("1.0", 3));
    assertThat(detail.nodes()).containsExactly(new Share("n1", 9));
    assertThat(detail.users()).isEqualTo(3);
  }

  @Test
  public void aStormIsCountedAndNotKept() {
    for (int i = 0; i < 1_000; i++) {
      store.add(Events.occurrence("Orders", clock.micros() + i));
    }

    ErrorGroupDetail detail = detail("Orders");
    assertThat(detail.group().count()).isEqualTo(1_000);
    assertThat(detail.events()).hasSize(10);
    assertThat(detail.countedOnly()).isEqualTo(990);
    assertThat(page("all", "").store().countedOnly()).isEqualTo(990);

    clock.move(Duration.ofMinutes(1));
    add("Orders");
    assertThat(detail("Orders").events()).hasSize(11);
  }

  @Test
  public void whatHappensAfterItWasResolvedIsARegression() {
    add("Orders");
    assertThat(change("Orders", new Resolve("", "ann"))).isTrue();
    assertThat(detail("Orders").group().state()).isEqualTo("resolved");

    add("Orders");

    ErrorGroup group = detail("Orders").group();
    assertThat(group.state()).isEqualTo("open");
    assertThat(group.regressed()).isTrue();
    assertThat(detail("Orders").history())
        .extracting(Entry::action, Entry::by)
        .containsExactly(tuple("regressed", "sightline"), tuple("resolved", "ann"));
  }

  @Test
  public void lateEventsDoNotReopen() {
    add("Orders");
    clock.move(Duration.ofMinutes(1));
    change("Orders", new Resolve("", "ann"));
    store.add(
        Events.occurrence("Orders", clock.micros() - Duration.ofSeconds(30).toMillis() * 1_000));

    assertThat(detail("Orders").group().state()).isEqualTo("resolved");
    assertThat(detail("Orders").group().count()).isEqualTo(2);
  }

  @Test
  public void eventsOfBuildsWithoutTheRepairDoNotReopen() {
    add("Orders", "1.9");
    add("Orders", "commit-abc");
    change("Orders", new Resolve("1.10", "ann"));

    add("Orders", "1.9");
    add("Orders", "1.8.7");
    add("Orders", "commit-abc");
    assertThat(detail("Orders").group().state()).isEqualTo("resolved");
    assertThat(detail("Orders").resolvedBuild()).isEqualTo("1.10");

    add("Orders", "1.10");
    assertThat(detail("Orders").group().regressed()).isTrue();
  }

  @Test
  public void resolvedInTheNextBuildWaitsForABuildNotSeenYet() {
    add("Orders", "abc");
    change("Orders", new Resolve(Resolve.NEXT_BUILD, "ann"));
    add("Orders", "abc");
    assertThat(detail("Orders").group().state()).isEqualTo("resolved");

    add("Orders", "def");
    assertThat(detail("Orders").group().regressed()).isTrue();
  }

  @Test
  public void aMuteEndsWithItsTime() {
    add("Orders");
    change("Orders", new Mute(clock.millis() + 60_000, 0, "ann"));
    add("Orders");
    assertThat(detail("Orders").group().state()).isEqualTo("muted");
    assertThat(detail("Orders").mutedUntilMillis()).isPositive();

    clock.move(Duration.ofMinutes(1));
    assertThat(page("open", "").groups()).hasSize(1);
    assertThat(detail("Orders").group().regressed()).isFalse();
  }

  @Test
  public void aMuteEndsWithItsRate() {
    add("Orders");
    change("Orders", new Mute(0, 3, "ann"));
    add("Orders");
    add("Orders");
    assertThat(detail("Orders").group().state()).isEqualTo("muted");
    assertThat(detail("Orders").mutedPerHour()).isEqualTo(3);

    add("Orders");
    assertThat(detail("Orders").group().state()).isEqualTo("open");
  }

  @Test
  public void reopeningTakesBackAndNotesAreKept() {
    add("Orders");
    change("Orders", new Resolve("", "ann"));
    change("Orders", new Reopen("bob"));
    change("Orders", new Note("x".repeat(10_000), "bob"));

    ErrorGroupDetail detail = detail("Orders");
    assertThat(detail.group().state()).isEqualTo("open");
    assertThat(detail.group().regressed()).isFalse();
    assertThat(detail.history())
        .extracting(Entry::action)
        .containsExactly("note", "reopened", "resolved");
    assertThat(detail.history().get(0).text()).hasSizeLessThan(2_100);
    assertThat(change("Nothing", new Reopen("bob"))).isFalse();
  }

  @Test
  public void groupsByTheThousandPushOutTheOldestAndAreCounted() {
    add("Touched");
    change("Touched", new Note("wait", "ann"));
    for (int i = 0; i < 1_000; i++) {
      add("Fault" + i);
    }

    ErrorGroupPage page = page("all", "");
    assertThat(page.total()).isLessThanOrEqualTo(10);
    assertThat(page.groups().get(0).type()).isNotEmpty();
    assertThat(page.groups().get(0).message()).isEqualTo("Fault999 failed");
    assertThat(detail("Touched").history()).hasSize(1);
    assertThat(page.store().evictedGroups() + page.total()).isEqualTo(1_001);
    assertThat(page.store().evictedOccurrences() + page.total()).isEqualTo(1_001);
  }

  @Test
  public void hostileErrorsAreBoundedAndReadable() {
    Recorder pipeline =
        Pipelines.of(
            TraceSource.NONE, new ErrorListener(store, new ErrorOrigin("1.0", HostileErrors.TEXT)));

    for (Throwable each : HostileErrors.all()) {
      pipeline.capture(each, false, HostileErrors.tags());
    }
    for (int i = 0; i < 2_000; i++) {
      pipeline.capture(new ArithmeticException(), true, Fields.of("key" + i, "value" + i));
    }

    ErrorGroupPage page = page("all", "");
    assertThat(page.groups().stream().mapToLong(ErrorGroup::count).sum())
        .isEqualTo(2_000 + HostileErrors.all().size());
    assertThat(page.store().healthy()).isTrue();
    for (ErrorGroup each : page.groups()) {
      ErrorGroupDetail detail = store.detail(each.fingerprint());
      assertThat(detail).isNotNull();
      assertThat(detail.events()).isNotEmpty();
      String document = Documents.write(detail);
      assertThat(document.length()).isLessThan(1_000_000);
      assertThat(Documents.read(document, ErrorGroupDetail.class).group().count())
          .isEqualTo(each.count());
    }
  }

  @Test
  public void aClockThatJumpsByCenturiesLosesNoCount() {
    Duration years = Duration.ofDays(365L * 50);
    add("Orders");
    clock.move(years.negated());
    add("Orders");
    add("Cart");
    clock.move(years.plus(Duration.ofDays(365L * 7_970)));
    add("Orders");
    clock.move(Duration.ofDays(365L * 7_970).negated());
    add("Orders");
    settle();

    assertThat(detail("Orders").group().count()).isEqualTo(4);
    assertThat(detail("Cart").group().count()).isEqualTo(1);
    assertThat(page("all", "").total()).isEqualTo(2);
    assertThat(change("Orders", new Resolve("", "ann"))).isTrue();
    add("Orders");
    assertThat(detail("Orders").group().regressed()).isTrue();
  }
}
