package dev.sightline.benchmarks.server;

import java.util.Arrays;
import java.util.Locale;

/** The rounds of one subject. */
final class Series {
  private final double[] perSecond;
  private final double[] p50;
  private final double[] p99;
  private final double[] cpu;

  Series(int rounds) {
    perSecond = new double[rounds];
    p50 = new double[rounds];
    p99 = new double[rounds];
    cpu = new double[rounds];
  }

  void add(int round, Load.Result result, long cpuNanos) {
    perSecond[round] = result.perSecond();
    p50[round] = result.p50Micros() / 1e3;
    p99[round] = result.p99Micros() / 1e3;
    cpu[round] = cpuNanos / 1e3 / result.requests();
  }

  /** A line of the table; ratios are medians of those within one round. */
  String row(String title, Series bare) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %.1f | %.1f | %.2f | %.0f |",
        title,
        median(perSecond),
        medianRatio(perSecond, bare.perSecond),
        median(p50),
        median(p99),
        medianRatio(p99, bare.p99),
        median(cpu));
  }

  private static double medianRatio(double[] own, double[] base) {
    double[] ratios = new double[own.length];
    Arrays.setAll(ratios, i -> own[i] / base[i]);
    return median(ratios);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
