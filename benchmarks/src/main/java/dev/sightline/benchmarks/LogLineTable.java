package dev.sightline.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * P1, P2 and P6 as one table each, in CPU time of the thread rather than wall time, in rounds that
 * take turns, so that a machine that is busy with something else still gives fair ratios. The same
 * subjects as the JMH benchmarks {@link LogLineBenchmark} and {@link DisabledCallBenchmark}.
 */
public final class LogLineTable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 15;

  /** Keeps results alive. */
  private static volatile int sink;

  private LogLineTable() {}

  public static void main(String[] args) {
    System.out.printf(
        "JDK %s, %d cores, CPU time per operation, median of %d rounds%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS);
    for (boolean exception : new boolean[] {false, true}) {
      LogLineBenchmark bench = new LogLineBenchmark();
      bench.exception = exception;
      bench.prepare();
      Map<String, IntSupplier> subjects = new LinkedHashMap<>();
      if (exception) {
        subjects.put("sightline, redaction on, exception described", bench::oursDescribed);
        subjects.put("sightline, redaction on, from the Throwable", bench::ours);
        subjects.put("logstash, from the Throwable", () -> bench.logstashFromThrowable().length);
      } else {
        subjects.put("sightline, redaction on", bench::ours);
        subjects.put("sightline, redaction on, texts never seen before", bench::oursUnlike);
        subjects.put("sightline, redaction left out", bench::oursWithoutRedaction);
      }
      subjects.put("logstash-logback-encoder 9.0", () -> bench.logstash().length);
      subjects.put("logstash, masking 20 names", () -> bench.logstashMaskingNames().length);
      subjects.put(
          "logstash, masking 20 names and 10 values",
          () -> bench.logstashMaskingNamesAndValues().length);
      subjects.put("Log4j2 JsonTemplateLayout 2.25.2", bench::log4j);
      subjects.put("ecs-logging-java 1.7.0", () -> bench.ecs().length);
      subjects.put("limit: copying the bytes", () -> bench.limitCopyOfTheBytes().length);
      table(
          exception ? "P2: event with an exception" : "P1: event",
          subjects,
          exception ? 600 : 3_000);
    }
    DisabledCallBenchmark disabled = new DisabledCallBenchmark();
    disabled.prepare();
    Map<String, IntSupplier> calls = new LinkedHashMap<>();
    calls.put("sightline isEnabled", () -> disabled.oursIsEnabled() ? 1 : 0);
    calls.put(
        "sightline debug with two pairs",
        () -> {
          disabled.oursDebugWithTwoPairs();
          return 0;
        });
    calls.put("JUL isLoggable", () -> disabled.julIsLoggable() ? 1 : 0);
    calls.put("logback isDebugEnabled", () -> disabled.logbackIsDebugEnabled() ? 1 : 0);
    calls.put("empty call (cost of the loop)", () -> 0);
    table("P6: disabled call", calls, 2_000_000);
  }

  private static void table(String title, Map<String, IntSupplier> subjects, int operations) {
    Map<String, double[]> nanos = new LinkedHashMap<>();
    Map<String, double[]> bytes = new LinkedHashMap<>();
    for (int round = -4; round < ROUNDS; round++) {
      for (Map.Entry<String, IntSupplier> subject : subjects.entrySet()) {
        int count = round < 0 ? operations * 4 : operations;
        long id = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(id);
        long start = THREADS.getCurrentThreadCpuTime();
        int sum = 0;
        for (int i = 0; i < count; i++) {
          sum += subject.getValue().getAsInt();
        }
        long end = THREADS.getCurrentThreadCpuTime();
        sink = sum;
        if (round >= 0) {
          nanos.computeIfAbsent(subject.getKey(), any -> new double[ROUNDS])[round] =
              (end - start) / (double) count;
          bytes.computeIfAbsent(subject.getKey(), any -> new double[ROUNDS])[round] =
              (THREADS.getThreadAllocatedBytes(id) - allocated) / (double) count;
        }
      }
    }
    print(title, nanos, bytes);
  }

  private static void print(
      String title, Map<String, double[]> nanos, Map<String, double[]> bytes) {
    double ours = median(nanos.values().iterator().next());
    System.out.printf(
        "%n### %s%n%n| subject | ns | ratio to ours | B |%n|---|---|---|---|%n", title);
    nanos.forEach(
        (name, rounds) ->
            System.out.printf(
                "| %s | %,.1f | %.2f | %,.0f |%n",
                name, median(rounds), median(rounds) / ours, median(bytes.get(name))));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
