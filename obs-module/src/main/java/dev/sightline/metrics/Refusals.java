package dev.sightline.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Measurements that cannot be used: each is counted, each sort of each metric told once. */
final class Refusals {
  private static final System.Logger LOG = System.getLogger("dev.sightline.metrics");
  private static final int MOST_TOLD = 200;
  private static final int LONGEST_NAME = 100;

  private final MetricsListener listener;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Refusals(MetricsListener listener) {
    this.listener = listener;
  }

  /**
   * @param name of the metric, as the application gave it
   * @param reason snake_case, one of few
   */
  void tell(String name, String reason) {
    listener.dropped("measurement", reason, 1);
    String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    if (told.size() < MOST_TOLD && told.add(reason + ' ' + cut)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The metric {0} got something that is not counted: {1}",
          cut,
          reason);
    }
  }

  void lost(long count) {
    listener.dropped("measurement", "before_start", count);
  }
}
