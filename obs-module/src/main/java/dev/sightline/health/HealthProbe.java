package dev.sightline.health;

import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.HealthDocument.Check;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the application's checks for the console: each within a time limit, at most once a second,
 * never two runs at a time. Remembers since when a check has its status.
 */
public final class HealthProbe {
  private static final long FRESH_MILLIS = 1_000;
  private static final int MOST_CHECKS = 200;
  private static final int MOST_DATA = 50;

  private final CheckCatalog catalog;
  private final TimedCalls calls;
  private final Duration limit;
  private final BiFunction<String, @Nullable Object, @Nullable Object> redact;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Since> since = new ConcurrentHashMap<>();
  private volatile HealthDocument last = new HealthDocument("UNKNOWN", 0, List.of());

  private record Since(String status, long millis) {}

  /**
   * @param limit how long one check may take
   * @param redact makes a value safe, given the name it stands under
   */
  public HealthProbe(
      CheckCatalog catalog,
      TimedCalls calls,
      Duration limit,
      BiFunction<String, @Nullable Object, @Nullable Object> redact,
      InstantSource clock) {
    this.catalog = catalog;
    this.calls = calls;
    this.limit = limit;
    this.redact = redact;
    this.clock = clock;
  }

  /** What the checks say; up to a second old, or older while another caller runs them. */
  public HealthDocument document() {
    if (clock.millis() - last.checkedMillis() < FRESH_MILLIS || !lock.tryLock()) {
      return last;
    }
    try {
      last = run();
      return last;
    } finally {
      lock.unlock();
    }
  }

  private HealthDocument run() {
    List<Check> checks = new ArrayList<>();
    for (ProbedCheck check : find()) {
      if (checks.size() < MOST_CHECKS) {
        checks.add(run(check));
      }
    }
    checks.sort(
        Comparator.comparing(Check::status).thenComparing(Check::name).thenComparing(Check::kind));
    boolean down = checks.stream().anyMatch(check -> check.status().equals("DOWN"));
    String status = checks.isEmpty() ? "UNKNOWN" : down ? "DOWN" : "UP";
    return new HealthDocument(status, clock.millis(), checks);
  }

  private List<ProbedCheck> find() {
    try {
      return catalog.checks();
    } catch (RuntimeException | LinkageError e) {
      return List.of(
          new ProbedCheck("health-checks", "readiness", () -> failed("health-checks", e)));
    }
  }

  private Check run(ProbedCheck check) {
    long start = System.nanoTime();
    CheckResult result = result(check);
    double millis = Math.round((System.nanoTime() - start) / 1_000.0) / 1_000.0;
    String status = result.up() ? "UP" : "DOWN";
    Since now =
        since.compute(
            check.kind() + " " + check.id(),
            (id, before) ->
                before != null && before.status().equals(status)
                    ? before
                    : new Since(status, clock.millis()));
    return new Check(
        text("name", result.name()), check.kind(), status, data(result), millis, now.millis());
  }

  private CheckResult result(ProbedCheck check) {
    try {
      return calls.call(check.id(), check.call(), limit);
    } catch (TimeoutException e) {
      return new CheckResult(check.id(), false, Map.of("error", String.valueOf(e.getMessage())));
    } catch (ExecutionException e) {
      return failed(check.id(), e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new CheckResult(check.id(), false, Map.of("error", "interrupted"));
    }
  }

  private static CheckResult failed(String name, Throwable thrown) {
    String message = thrown.getMessage();
    String type = thrown.getClass().getName();
    return new CheckResult(
        name, false, Map.of("error", message == null ? type : type + ": " + message));
  }

  private Map<String, String> data(CheckResult result) {
    Map<String, String> data = new LinkedHashMap<>();
    result
        .data()
        .forEach(
            (name, value) -> {
              if (data.size() < MOST_DATA) {
                data.put(name, text(name, value));
              }
            });
    return data;
  }

  private String text(String name, @Nullable Object value) {
    String text = String.valueOf(redact.apply(name, value));
    return text.length() <= 500 ? text : text.substring(0, 499) + "…";
  }
}
