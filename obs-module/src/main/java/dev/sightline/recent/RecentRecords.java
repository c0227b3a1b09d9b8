package dev.sightline.recent;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import dev.sightline.spi.PipelineListener;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps what happened last, as far as it fits into a few megabytes, so that an operator can look up
 * everything under one ID. Keeping a record costs the same whatever is kept already; threads rarely
 * wait for each other, because each writes into one of several rings. Safe for all threads.
 */
public final class RecentRecords implements PipelineListener {
  private static final int RINGS = 8;
  private static final int MAX_ITEMS = 1_000;
  private static final int MAX_RECENT = 20;
  private static final int MAX_FLOWS = 50;
  private static final int MAX_LOGGERS = 200;
  private static final Comparator<RecentRecord> BY_TIME =
      Comparator.comparingLong(RecentRecord::atMicros);

  private final long maxBytes;
  private final InstantSource clock;
  private final long startedMillis;
  private final RecordRing[] rings = new RecordRing[RINGS];

  /**
   * @param maxBytes how much memory all records together may take; 0 keeps none
   */
  public RecentRecords(long maxBytes, InstantSource clock) {
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.startedMillis = clock.millis();
    Arrays.setAll(rings, i -> new RecordRing(maxBytes / RINGS));
  }

  @Override
  public String name() {
    return "recent";
  }

  @Override
  public void onStart(Operation operation) {
    if (maxBytes > 0) {
      keep(RecentRecord.started(operation));
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    if (maxBytes > 0) {
      keep(RecentRecord.ended(operation));
    }
  }

  @Override
  public void onLog(LogEvent event) {
    if (maxBytes > 0) {
      keep(RecentRecord.logged(event));
    }
  }

  @Override
  public void onError(ErrorEvent error) {
    if (maxBytes > 0) {
      keep(RecentRecord.failed(error));
    }
  }

  private void keep(RecentRecord made) {
    rings[(int) (Thread.currentThread().getId() & (RINGS - 1))].add(made);
  }

  /**
   * Everything kept under an ID.
   *
   * @param id a correlation, request, flow or trace ID
   * @param limit most records given, 2 to 1,000; beyond, those in the middle are left out
   */
  public TimelineDocument timeline(String id, int limit) {
    List<RecentRecord> found =
        id.isEmpty() ? List.of() : all(each -> each.ids().has(id)).sorted(BY_TIME).toList();
    int max = Math.max(2, Math.min(limit, MAX_ITEMS));
    int omitted = Math.max(0, found.size() - max);
    int first = omitted == 0 ? found.size() : max / 2;
    List<Item> items =
        Stream.concat(found.stream().limit(first), found.stream().skip((long) first + omitted))
            .map(RecentRecord::item)
            .toList();
    return new TimelineDocument(clock.millis(), maxBytes > 0, sinceMillis(), omitted, items);
  }

  /** The latest requests and flows that are worth a look. */
  public RecentDocument recent() {
    List<RecentRecord> requests =
        all(each -> each.is("request_ended")).sorted(BY_TIME.reversed()).toList();
    Map<String, RecentRecord> flows = new LinkedHashMap<>();
    all(each -> each.ids().flow() != null && isOfFlow(each))
        .sorted(BY_TIME)
        .forEach(
            each -> {
              flows.remove(each.ids().flow());
              flows.put(String.valueOf(each.ids().flow()), each);
            });
    return new RecentDocument(
        clock.millis(),
        maxBytes > 0,
        sinceMillis(),
        items(requests.stream().filter(each -> each.outcome().equals("failed")), MAX_RECENT),
        items(
            requests.stream()
                .sorted(Comparator.comparingDouble(RecentRecord::durationMillis).reversed()),
            MAX_RECENT),
        items(flows.values().stream().sorted(BY_TIME.reversed()), MAX_FLOWS));
  }

  /**
   * The latest log records.
   *
   * @param atLeast lower-case name of a level; anything else for all
   * @param text matched, ignoring case, in message and logger; empty for all
   * @param limit most records given, 1 to 1,000
   */
  public TimelineDocument logs(String atLeast, String text, int limit) {
    int severity = severity(atLeast);
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Item> items =
        items(
            all(each -> each.is("log") && each.level().severity() >= severity)
                .filter(each -> each.says(wanted))
                .sorted(BY_TIME.reversed()),
            Math.max(1, Math.min(limit, MAX_ITEMS)));
    return new TimelineDocument(clock.millis(), maxBytes > 0, sinceMillis(), 0, items);
  }

  private static int severity(String label) {
    for (Level level : Level.values()) {
      if (level.label().equals(label)) {
        return level.severity();
      }
    }
    return 0;
  }

  /** Names of loggers that wrote of late; at most 200. */
  public List<String> loggers() {
    return all(each -> each.is("log"))
        .map(RecentRecord::source)
        .distinct()
        .sorted()
        .limit(MAX_LOGGERS)
        .toList();
  }

  private static boolean isOfFlow(RecentRecord each) {
    return each.kind().startsWith("flow_") || each.text().equals("flow_step");
  }

  private static List<Item> items(Stream<RecentRecord> records, int max) {
    return records.limit(max).map(RecentRecord::item).toList();
  }

  private Stream<RecentRecord> all(Predicate<RecentRecord> wanted) {
    return Arrays.stream(rings).flatMap(ring -> ring.records().stream()).filter(wanted);
  }

  /** Nothing that happened after this has been forgotten, milliseconds since the epoch. */
  private long sinceMillis() {
    long micros = Arrays.stream(rings).mapToLong(RecordRing::forgottenMicros).max().orElse(0);
    return Math.max(startedMillis, (micros + 999) / 1_000);
  }

  /** Estimated size of what is kept, bytes. */
  public long bytes() {
    return Arrays.stream(rings).mapToLong(RecordRing::bytes).sum();
  }

  /** How much it may be, bytes. */
  public long maxBytes() {
    return maxBytes;
  }

  /** Records that made room for later ones. */
  public long forgotten() {
    return Arrays.stream(rings).mapToLong(RecordRing::forgotten).sum();
  }
}
