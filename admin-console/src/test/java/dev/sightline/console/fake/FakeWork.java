package dev.sightline.console.fake;

import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.util.List;

/** What a fake application does beside requests: of everything that can be wrong, one. */
public final class FakeWork {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final String ID = "0b9f21c4-5d3e-4c1a-9a77-2f6c1d84e0b2";

  private final long now;

  /**
   * @param now the present, milliseconds since the epoch
   */
  public FakeWork(long now) {
    this.now = now;
  }

  static WorkDocument of(FakeApplication application) {
    long now = application.overview().asOfMillis();
    FakeWork work = new FakeWork(now);
    List<Task> tasks =
        switch (application.getName()) {
          case "shop" -> work.trouble();
          case "billing" -> work.well();
          case "inventory" -> List.of();
          default -> HostileApplication.PAYLOADS.stream().map(work::hostile).toList();
        };
    return new WorkDocument(now, application.description().startedMillis(), tasks);
  }

  /** Worst first. */
  public List<Task> trouble() {
    return List.of(
        repeatsEnded(),
        stopped(),
        late(),
        failing(),
        longRun(),
        beat(),
        mail(),
        new Task(
            "executor",
            "SearchIndexer",
            "well",
            18_204,
            0,
            0,
            0,
            0,
            now - 9 * SECOND,
            now - 9 * SECOND,
            0,
            "",
            "",
            31.2,
            1_840,
            0,
            12,
            false,
            0,
            0));
  }

  /** Nothing is wrong. */
  public List<Task> well() {
    return List.of(beat(), mail());
  }

  private Task repeatsEnded() {
    return new Task(
        "executor",
        "CatalogPoller",
        "stopped",
        1_117,
        1,
        1,
        0,
        0,
        now - 4 * HOUR,
        now - 4 * HOUR - MINUTE,
        now - 4 * HOUR + 310,
        "java.net.http.HttpTimeoutException",
        ID,
        310,
        4_020,
        0,
        3,
        true,
        0,
        0);
  }

  private Task stopped() {
    return new Task(
        "schedule",
        "StockSync.pull",
        "stopped",
        366,
        2,
        1,
        0,
        0,
        now - 41 * MINUTE,
        now - 46 * MINUTE,
        now - 41 * MINUTE + 2_100,
        "com.acme.shop.stock.LedgerLockedException",
        ID,
        2_100,
        9_480,
        0,
        0,
        false,
        5 * MINUTE,
        now - 36 * MINUTE);
  }

  private Task late() {
    return new Task(
        "schedule",
        "PriceRefresh.refresh",
        "late",
        1_859,
        0,
        0,
        1,
        now - 85 * SECOND,
        now - 85 * SECOND,
        now - 141 * SECOND,
        0,
        "",
        "",
        4_310,
        6_904,
        0,
        0,
        false,
        MINUTE,
        now - 25 * SECOND);
  }

  private Task failing() {
    return new Task(
        "message",
        "OrderListener.onMessage",
        "failing",
        12_874,
        118,
        14,
        2,
        now - 2 * SECOND,
        now - 2 * SECOND,
        now - 6 * MINUTE,
        now - 3 * SECOND,
        "com.acme.shop.payment.PaymentDeclinedException",
        ID,
        1_612,
        31_004,
        236,
        42_310,
        false,
        0,
        0);
  }

  private Task longRun() {
    return new Task(
        "executor",
        "ThumbnailRenderer",
        "long",
        4_402,
        3,
        0,
        3,
        now - 12 * MINUTE,
        now - 40 * SECOND,
        now - 41 * SECOND,
        now - 9 * HOUR,
        "java.lang.OutOfMemoryError",
        "",
        640,
        14_020,
        0,
        388,
        false,
        0,
        0);
  }

  private Task beat() {
    return new Task(
        "schedule",
        "Heartbeat.beat",
        "well",
        55_790,
        0,
        0,
        0,
        0,
        now - 1_200,
        now - 1_190,
        0,
        "",
        "",
        4.2,
        180,
        0,
        0,
        false,
        2 * SECOND,
        now + 800);
  }

  private Task mail() {
    return new Task(
        "asynchronous",
        "MailService.send",
        "well",
        9_120,
        41,
        0,
        1,
        now - 800,
        now - 800,
        now - 21 * SECOND,
        now - 2 * HOUR,
        "jakarta.mail.SendFailedException",
        ID,
        212,
        5_400,
        0,
        0,
        false,
        0,
        0);
  }

  /** Every text is an attack, every number a nonsense. */
  public Task hostile(String payload) {
    return new Task(
        payload,
        payload,
        payload,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        -5,
        Long.MAX_VALUE / 2_000,
        -1,
        now + HOUR,
        payload,
        payload,
        -1e300,
        1e300,
        Long.MAX_VALUE,
        1e300,
        true,
        Long.MAX_VALUE,
        Long.MIN_VALUE);
  }
}
