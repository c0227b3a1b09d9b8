package dev.sightline.health;

import java.util.concurrent.Callable;

/**
 * A check of the application, whatever API it is written for.
 *
 * @param id tells checks apart even before they have run
 * @param kind {@code liveness}, {@code readiness} or {@code startup}
 * @param call runs it; may block and may throw
 */
public record ProbedCheck(String id, String kind, Callable<CheckResult> call) {}
