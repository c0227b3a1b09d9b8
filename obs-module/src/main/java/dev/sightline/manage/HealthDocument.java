package dev.sightline.manage;

import java.util.List;
import java.util.Map;

/**
 * The application's own health checks.
 *
 * @param status UP, DOWN, or UNKNOWN when there is no check
 * @param checkedMillis when they ran, milliseconds since the epoch
 * @param checks worst first
 */
public record HealthDocument(String status, long checkedMillis, List<Check> checks) {

  public HealthDocument {
    checks = List.copyOf(checks);
  }

  /**
   * One check.
   *
   * @param name as it names itself
   * @param kind liveness, readiness or startup
   * @param status UP or DOWN
   * @param data what it tells, redacted
   * @param durationMillis how long it took, milliseconds
   * @param sinceMillis since when it has this status, milliseconds since the epoch
   */
  public record Check(
      String name,
      String kind,
      String status,
      Map<String, String> data,
      double durationMillis,
      long sinceMillis) {
    public Check {
      data = Map.copyOf(data);
    }
  }
}
