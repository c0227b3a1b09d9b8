package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.spi.PipelineListener;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Requests of the last hour by minute, and by route since the start; bounded. */
public final class RequestStatistics implements PipelineListener {
  private static final int MINUTES = 60;
  private static final int MAX_ROUTES = 500;
  private static final int SHOWN_ROUTES = 50;
  private static final long MINUTE_MILLIS = 60_000;

  private final InstantSource clock;
  private final AtomicReferenceArray<@Nullable Minute> minutes =
      new AtomicReferenceArray<>(MINUTES);
  private final ConcurrentHashMap<RouteKey, Traffic> routes = new ConcurrentHashMap<>();
  private final LongAdder inFlight = new LongAdder();

  public RequestStatistics(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public void onStart(Operation operation) {
    if (operation.kind() == OperationKind.REQUEST) {
      inFlight.increment();
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    if (operation.start().kind() != OperationKind.REQUEST) {
      return;
    }
    inFlight.decrement();
    boolean failed = operation.statusCode() >= 500;
    minute(clock.millis() / MINUTE_MILLIS).traffic().add(operation.durationNanos(), failed);
    route(new RouteKey(RequestLabels.method(operation), RequestLabels.route(operation)))
        .add(operation.durationNanos(), failed);
  }

  private Minute minute(long number) {
    int slot = (int) Math.floorMod(number, (long) MINUTES);
    Minute found = minutes.get(slot);
    while (found == null || found.number() < number) {
      Minute fresh = new Minute(number, new Traffic());
      if (minutes.compareAndSet(slot, found, fresh)) {
        return fresh;
      }
      found = minutes.get(slot);
    }
    return found;
  }

  private Traffic route(RouteKey key) {
    Traffic traffic = routes.get(key);
    if (traffic != null) {
      return traffic;
    }
    RouteKey admitted =
        routes.size() < MAX_ROUTES ? key : new RouteKey(RequestLabels.OTHER, MetricFamily.OVERFLOW);
    return routes.computeIfAbsent(admitted, each -> new Traffic());
  }

  /** What the console shows. */
  public OverviewDocument overview() {
    long now = clock.millis();
    long current = now / MINUTE_MILLIS;
    List<OverviewDocument.Minute> shown = new ArrayList<>(MINUTES);
    for (long number = current - MINUTES + 1; number <= current; number++) {
      Minute minute = minutes.get((int) Math.floorMod(number, (long) MINUTES));
      shown.add(
          minute != null && minute.number() == number
              ? minute.document()
              : new OverviewDocument.Minute(number * MINUTE_MILLIS, 0, 0, 0, 0));
    }
    return new OverviewDocument(now, (int) Math.max(0, inFlight.sum()), shown, busiest());
  }

  private List<OverviewDocument.Route> busiest() {
    List<OverviewDocument.Route> all = new ArrayList<>(routes.size());
    routes.forEach((key, traffic) -> all.add(traffic.document(key)));
    all.sort(
        Comparator.comparingLong(OverviewDocument.Route::requests)
            .reversed()
            .thenComparing(OverviewDocument.Route::route)
            .thenComparing(OverviewDocument.Route::method));
    return all.subList(0, Math.min(SHOWN_ROUTES, all.size()));
  }

  private record RouteKey(String method, String route) {
    @Override
    public boolean equals(Object other) {
      return other instanceof RouteKey that
          && route.equals(that.route)
          && method.equals(that.method);
    }

    @Override
    public int hashCode() {
      return route.hashCode() * 31 + method.hashCode();
    }
  }

  private record Minute(long number, Traffic traffic) {
    OverviewDocument.Minute document() {
      return new OverviewDocument.Minute(
          number * MINUTE_MILLIS,
          traffic.requests.sum(),
          traffic.failures.sum(),
          traffic.durations.quantileMillis(0.5),
          traffic.durations.quantileMillis(0.95));
    }
  }

  private static final class Traffic {
    private final LongAdder requests = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LogHistogram durations = new LogHistogram();

    void add(long nanos, boolean failed) {
      requests.increment();
      if (failed) {
        failures.increment();
      }
      durations.record(nanos);
    }

    OverviewDocument.Route document(RouteKey key) {
      return new OverviewDocument.Route(
          key.method(),
          key.route(),
          requests.sum(),
          failures.sum(),
          durations.quantileMillis(0.5),
          durations.quantileMillis(0.95),
          durations.maxMillis());
    }
  }
}
