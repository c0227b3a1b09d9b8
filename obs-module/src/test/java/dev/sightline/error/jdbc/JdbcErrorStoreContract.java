package dev.sightline.error.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.error.ErrorStore;
import dev.sightline.error.Events;
import dev.sightline.error.FixedClock;
import dev.sightline.error.GroupChange;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.spool.MemorySpool;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.store.ErrorStoreContract;
import dev.sightline.error.store.StoreLimits;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupDetail.Share;
import dev.sightline.manage.ErrorGroupPage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the store does on every database. */
public abstract class JdbcErrorStoreContract extends ErrorStoreContract {
  protected static final StoreLimits LIMITS =
      new StoreLimits(10, 200_000, 20, 10, Duration.ofDays(30));

  private final AtomicBoolean down = new AtomicBoolean();

  /** A connection to a database that was empty before the test. */
  protected abstract Connection connection() throws SQLException;

  private Connection perhaps() throws SQLException {
    if (down.get()) {
      throw new SQLException("refused", "08001");
    }
    return connection();
  }

  @Override
  protected ErrorStore open() {
    return node("shop", new MemorySpool(10_000_000));
  }

  protected final JdbcErrorStore node(String application, Spool spool) {
    return new JdbcErrorStore(
        this::perhaps,
        spool,
        new JdbcErrorStore.Purpose(application, LIMITS, new Fingerprints()::explain),
        clock);
  }

  @Override
  protected void settle() {
    settle((JdbcErrorStore) store);
  }

  private static void settle(JdbcErrorStore store) {
    assertThat(store.flush()).isTrue();
    try {
      store.clean();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static ErrorGroupDetail detail(ErrorStore store, String fault) {
    ErrorGroupDetail detail = store.detail(Events.fingerprint(fault));
    assertThat(detail).isNotNull();
    return detail;
  }

  @Test
  public void nodesShareGroupsAndStates() {
    try (JdbcErrorStore other = node("shop", new MemorySpool(1_000_000))) {
      add("Orders", "1.0");
      other.add(Events.occurrence("Orders", clock.micros() + 1_000, "1.1"));
      settle();
      settle(other);

      assertThat(detail("Orders").group().count()).isEqualTo(2);
      assertThat(detail(other, "Orders").builds())
          .containsExactlyInAnyOrder(new Share("1.0", 1), new Share("1.1", 1));
      assertThat(detail(other, "Orders").events()).hasSize(2);

      assertThat(other.change(Events.fingerprint("Orders"), new GroupChange.Resolve("1.2", "ann")))
          .isTrue();
      clock.move(Duration.ofSeconds(1));
      add("Orders", "1.1");
      assertThat(detail("Orders").group().state()).isEqualTo("resolved");
      add("Orders", "1.2");
      settle();
      assertThat(detail(other, "Orders").group().regressed()).isTrue();
    }
  }

  @Test
  public void aNodeWhoseClockIsYearsAheadDeletesNothingOfTheOthers() throws SQLException {
    store.add(Events.occurrence("Orders", System.currentTimeMillis() * 1_000));
    settle();
    FixedClock wrong = new FixedClock();
    wrong.move(Duration.ofDays(365L * 7_900));
    Spool spool = new MemorySpool(1_000_000);
    JdbcErrorStore.Purpose purpose =
        new JdbcErrorStore.Purpose("shop", LIMITS, new Fingerprints()::explain);
    try (JdbcErrorStore ahead = new JdbcErrorStore(this::perhaps, spool, purpose, wrong, true)) {
      ahead.add(Events.occurrence("Cart", wrong.micros()));
      assertThat(ahead.flush()).isTrue();
      ahead.clean();
      ahead.clean();
    }
    assertThat(detail("Orders").events()).hasSize(1);
    assertThat(detail("Cart").group().count()).isEqualTo(1);
  }

  @Test
  public void connectionsThatDiedInThePoolAreForgotten() throws SQLException {
    List<Connection> pool = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Connection dead = connection();
      dead.close();
      pool.add(dead);
    }
    add("Orders");
    settle();
    int before = pool.size();
    Database database =
        new Database(() -> pool.isEmpty() ? connection() : pool.remove(pool.size() - 1));

    long groups =
        database.run(
            (connection, dialect) ->
                Sql.number(connection, "SELECT count(*) FROM sightline_error_group"));

    assertThat(groups).isEqualTo(1);
    assertThat(before - pool.size()).isEqualTo(20);
  }

  @Test
  public void applicationsDoNotSeeEachOther() {
    try (JdbcErrorStore other = node("billing", new MemorySpool(1_000_000))) {
      add("Orders");
      settle();
      assertThat(other.page("all", "", 0, 10).total()).isZero();
      assertThat(other.detail(Events.fingerprint("Orders"))).isNull();
    }
  }

  @Test
  public void aBatchThatComesTwiceCountsOnce() throws SQLException {
    PendingGroups pending = new PendingGroups(event -> "why");
    pending.add(Events.occurrence("Orders", clock.micros()), 1, clock.millis());
    PendingGroups.Taken taken = pending.take();
    Batch batch = new Batch("w1", 7, taken.groups(), taken.events());
    BatchWriter writer = new BatchWriter(new Database(this::perhaps), "shop");

    assertThat(writer.write(batch, clock.millis())).isTrue();
    assertThat(writer.write(batch, clock.millis())).isFalse();
    assertThat(writer.write(new Batch("w2", 1, List.of(), taken.events()), clock.millis()))
        .isTrue();

    assertThat(detail("Orders").group().count()).isEqualTo(1);
    assertThat(detail("Orders").events()).hasSize(1);
  }

  @Test
  public void whileTheDatabaseIsDownNothingIsLostAndThisNodesViewIsShown() {
    add("Orders");
    settle();
    down.set(true);
    add("Orders");
    add("Cart");
    assertThat(((JdbcErrorStore) store).flush()).isFalse();

    ErrorGroupPage page = store.page("all", "", 0, 10);
    assertThat(page.store().healthy()).isFalse();
    assertThat(page.store().detail()).contains("SQL state 08001").contains("1 batches wait");
    assertThat(page.groups()).extracting(ErrorGroup::count).containsExactly(1L, 2L);
    assertThat(detail(store, "Cart").events()).hasSize(1);

    down.set(false);
    settle();
    page = store.page("all", "", 0, 10);
    assertThat(page.store().healthy()).isTrue();
    assertThat(page.groups()).extracting(ErrorGroup::count).containsExactly(1L, 2L);
    assertThat(page.store().events()).isEqualTo(3);
  }

  @Test
  public void countsStayWhereTheSpoolIsFull() {
    store.close();
    down.set(true);
    store = node("shop", new MemorySpool(20_000));
    for (int i = 0; i < 100; i++) {
      add("Orders");
      clock.move(Duration.ofMinutes(1));
      assertThat(((JdbcErrorStore) store).flush()).isFalse();
    }
    down.set(false);
    settle();

    ErrorGroupDetail detail = detail("Orders");
    assertThat(detail.group().count()).isEqualTo(100);
    assertThat(detail.events().size()).isBetween(1, 20);
    assertThat(store.page("all", "", 0, 1).store().detail()).contains("not kept for want of room");
  }

  @Test
  public void hostileTextIsStoredAndFound() {
    String text = "a\u0000b \ud800 \udfff ' \\ \" %_ \u202e äöü 😀";
    EventContext context = EventContext.empty().withRoute("/r\u0000/" + text).withUser(text);
    store.add(
        new dev.sightline.error.Occurrence(
            Events.event("Orders", clock.micros(), context),
            new dev.sightline.error.ErrorOrigin(text, text)));

    ErrorGroupPage page = page("all", "😀");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page("all", "\u0000").total()).isLessThanOrEqualTo(1);
    assertThat(page("all", "'").total()).isEqualTo(1);
    assertThat(detail("Orders").events()).hasSize(1);
    assertThat(store.detail("\u0000' or 1=1 --")).isNull();
  }

  @Test
  public void whatIsTooOldIsDeleted() {
    add("Orders");
    settle();
    clock.move(Duration.ofDays(31));
    add("Cart");
    settle();
    assertThat(detail("Orders").events()).isEmpty();
    assertThat(page("all", "").store().evictedEvents()).isEqualTo(1);
    assertThat(page("all", "").store().events()).isEqualTo(1);
  }

  @Test
  public void aGroupKeepsItsLatestEvents() throws SQLException {
    List<String> ids = new ArrayList<>();
    PendingGroups pending = new PendingGroups(event -> "why");
    for (int i = 0; i < 1_500; i++) {
      pending.add(Events.occurrence("Orders", clock.micros() + i), 1, clock.millis());
      ids.add("id-Orders-" + (clock.micros() + i));
    }
    PendingGroups.Taken taken = pending.take();
    new BatchWriter(new Database(this::perhaps), "shop")
        .write(new Batch("w1", 1, taken.groups(), taken.events()), clock.millis());
    settle();

    assertThat(page("all", "").store().events()).isEqualTo(Cleaning.EVENTS_PER_GROUP);
    assertThat(detail("Orders").events())
        .extracting(ErrorEvent::id)
        .startsWith(ids.get(1_499), ids.get(1_498));
    assertThat(page("all", "").store().evictedEvents()).isEqualTo(500);
  }

  @Test
  public void aStrangeDatabaseIsRefused() {
    Connection strange =
        (Connection)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getMetaData")) {
                    throw new SQLException("no", "0A000");
                  }
                  return method.getReturnType() == boolean.class ? false : null;
                });
    assertThatThrownBy(() -> new Database(() -> strange).run((connection, dialect) -> 1))
        .isInstanceOf(SQLException.class);
  }
}
