package dev.sightline.error;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.spi.PipelineListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last redacted records of each correlation ID, for the error events that may follow.
 * They are forgotten when the last request under that ID ends. Bounded in IDs, records and bytes:
 * the ID longest unused goes first. Safe for all threads.
 */
public final class Breadcrumbs implements PipelineListener {
  private static final int FIELDS = 8;
  private static final int CHARS = 256;

  private final int maxTrails;
  private final int maxCrumbs;
  private final Map<String, Trail> trails = new ConcurrentHashMap<>();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong evicted = new AtomicLong();

  /** 512 correlation IDs, 20 records each. */
  public Breadcrumbs() {
    this(512, 20);
  }

  /**
   * @param maxTrails correlation IDs, 1 or more
   * @param maxCrumbs records of each, 1 or more
   */
  public Breadcrumbs(int maxTrails, int maxCrumbs) {
    this.maxTrails = maxTrails;
    this.maxCrumbs = maxCrumbs;
  }

  @Override
  public String name() {
    return "breadcrumbs";
  }

  @Override
  public void onStart(Operation operation) {
    String key = key(operation.context());
    if (key != null && operation.kind() == OperationKind.REQUEST) {
      trail(key).enter();
    }
  }

  @Override
  public void onStop(CompletedOperation operation) {
    String key = key(operation.start().context());
    if (key != null && operation.start().kind() == OperationKind.REQUEST) {
      trails.computeIfPresent(key, (same, trail) -> trail.leave() ? null : trail);
    }
  }

  @Override
  public void onLog(LogEvent event) {
    add(
        event.context(),
        new Breadcrumb(
            event.timestampMicros(),
            event.level(),
            event.logger(),
            event.message(),
            event.fields()));
  }

  /**
   * Keeps a record.
   *
   * @param context whose correlation, trace or flow ID it stands under; without any of them it is
   *     not kept
   * @param crumb redacted
   */
  public void add(EventContext context, Breadcrumb crumb) {
    String key = key(context);
    if (key != null) {
      trail(key).add(bounded(crumb), clock.incrementAndGet());
    }
  }

  /** What is kept for this context, oldest first. */
  public List<Breadcrumb> of(EventContext context) {
    String key = key(context);
    Trail trail = key == null ? null : trails.get(key);
    return trail == null ? List.of() : trail.crumbs();
  }

  /** How many correlation IDs were forgotten to make room, before their requests ended. */
  public long evicted() {
    return evicted.get();
  }

  private static Breadcrumb bounded(Breadcrumb crumb) {
    return new Breadcrumb(
        crumb.timestampMicros(),
        crumb.level(),
        BoundedValues.text(crumb.category(), CHARS),
        BoundedValues.text(crumb.message(), CHARS),
        BoundedValues.fields(crumb.fields(), FIELDS, CHARS));
  }

  private static @Nullable String key(EventContext context) {
    String id = context.correlationId();
    if (id == null) {
      id = context.traceId() == null ? context.flowId() : context.traceId();
    }
    return id == null || id.length() <= CHARS ? id : id.substring(0, CHARS);
  }

  private Trail trail(String key) {
    Trail known = trails.get(key);
    if (known != null) {
      return known;
    }
    if (trails.size() >= maxTrails) {
      evict();
    }
    return trails.computeIfAbsent(key, same -> new Trail(maxCrumbs, clock.incrementAndGet()));
  }

  /** An eighth at once, so that looking for the oldest is seldom. */
  private synchronized void evict() {
    int excess = trails.size() - maxTrails + 1 + maxTrails / 8;
    if (trails.size() < maxTrails) {
      return;
    }
    trails.entrySet().stream()
        .sorted((a, b) -> Long.compare(a.getValue().used(), b.getValue().used()))
        .limit(excess)
        .toList()
        .forEach(
            each -> {
              if (trails.remove(each.getKey(), each.getValue())) {
                evicted.incrementAndGet();
              }
            });
  }
}
