package dev.sightline.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What readiness depends on, each asked within the time limit. */
public final class Dependencies {
  private final TimedCalls calls;
  private final Duration limit;
  private final Map<String, Callable<String>> dependencies;

  /**
   * @param limit how long one dependency may take
   * @param dependencies by the name they are shown under; a probe gives a detail when all is well
   *     and throws with what is wrong
   */
  public Dependencies(
      TimedCalls calls, Duration limit, Map<String, ? extends Callable<String>> dependencies) {
    this.calls = calls;
    this.limit = limit;
    this.dependencies = Map.copyOf(dependencies);
  }

  /** Asks all of them. */
  public CheckResult check(String name) {
    Map<String, String> data = new TreeMap<>();
    List<String> down = new ArrayList<>();
    dependencies.forEach(
        (dependency, probe) -> {
          try {
            data.put(dependency, "UP: " + calls.call(name + " " + dependency, probe, limit));
          } catch (TimeoutException e) {
            data.put(dependency, "DOWN: " + e.getMessage());
            down.add(dependency);
          } catch (ExecutionException e) {
            data.put(dependency, "DOWN: " + reason(e));
            down.add(dependency);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            data.put(dependency, "DOWN: interrupted");
            down.add(dependency);
          }
        });
    return new CheckResult(name, down.isEmpty() && !dependencies.isEmpty(), data);
  }

  /** Texts of drivers hold addresses and users: only ours and the type are told. */
  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof DependencyDownException) {
      return String.valueOf(cause.getMessage());
    }
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
