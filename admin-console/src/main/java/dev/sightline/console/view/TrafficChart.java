package dev.sightline.console.view;

import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.OverviewDocument.Minute;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests, failures and p95 of the last hour, as SVG paths in a box of {@value #WIDTH} by {@value
 * #HEIGHT}.
 *
 * @param requests bars of all requests
 * @param failures bars of failures, in front of them
 * @param latency the p95 line, in a box of its own of {@value #WIDTH} by {@value #LATENCY_HEIGHT}
 * @param highestRequests the scale of the bars
 * @param highestLatency the scale of the line
 * @param from when the first bar starts
 * @param to when the last bar starts
 * @param summary says the same in words
 * @param minutes what each bar shows when pointed at
 */
public record TrafficChart(
    String requests,
    String failures,
    String latency,
    String highestRequests,
    String highestLatency,
    String from,
    String to,
    String summary,
    List<Tip> minutes) {
  static final int WIDTH = 720;
  static final int HEIGHT = 96;
  static final int LATENCY_HEIGHT = 48;
  private static final int MINUTES = 60;
  private static final int STEP = WIDTH / MINUTES;
  private static final int BAR = STEP - 3;

  /** What one bar says. */
  public record Tip(int x, String text) {}

  public TrafficChart {
    minutes = List.copyOf(minutes);
  }

  static TrafficChart of(OverviewDocument overview) {
    List<Minute> all = overview.minutes();
    List<Minute> minutes = all.subList(Math.max(0, all.size() - MINUTES), all.size());
    long most = minutes.stream().mapToLong(Minute::requests).max().orElse(0);
    double slowest = minutes.stream().mapToDouble(TrafficChart::p95).max().orElse(0);
    StringBuilder requests = new StringBuilder();
    StringBuilder failures = new StringBuilder();
    List<Tip> tips = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      Minute minute = minutes.get(i);
      int x = x(i, minutes.size());
      bar(requests, x, minute.requests(), most);
      bar(failures, x, minute.failures(), most);
      tips.add(new Tip(x - 1, tip(minute)));
    }
    return new TrafficChart(
        requests.toString(),
        failures.toString(),
        latency(minutes, slowest),
        Amounts.count(most),
        Amounts.duration(slowest),
        minutes.isEmpty() ? "" : hourMinute(minutes.get(0)),
        minutes.isEmpty() ? "" : hourMinute(minutes.get(minutes.size() - 1)),
        summary(minutes, most, slowest),
        tips);
  }

  /** Whether there was any request. */
  public boolean isEmpty() {
    return requests.isEmpty();
  }

  private static int x(int index, int size) {
    return (MINUTES - size + index) * STEP + 1;
  }

  private static void bar(StringBuilder path, int x, long value, long most) {
    if (value > 0 && most > 0) {
      path.append(Spark.bar(x, HEIGHT, BAR, Math.max(2, HEIGHT * (double) value / most)));
    }
  }

  /** A line from minute to minute; minutes without requests leave a gap. */
  private static String latency(List<Minute> minutes, double slowest) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < minutes.size(); i++) {
      Minute minute = minutes.get(i);
      if (minute.requests() == 0 || slowest <= 0) {
        drawing = false;
        continue;
      }
      double y = LATENCY_HEIGHT - 2 - (LATENCY_HEIGHT - 4) * p95(minute) / slowest;
      int x = x(i, minutes.size());
      path.append(drawing ? 'L' : 'M').append(drawing ? x + BAR / 2 : x);
      path.append(' ').append(Spark.dot(y));
      if (!drawing) {
        path.append('H').append(x + BAR / 2);
      }
      drawing = true;
    }
    return path.toString();
  }

  /** The 95th percentile, within what can be drawn. */
  private static double p95(Minute minute) {
    double millis = minute.p95Millis();
    return millis > 0 ? Math.min(millis, 1e9) : 0;
  }

  private static String tip(Minute minute) {
    return hourMinute(minute)
        + " UTC · "
        + Amounts.count(minute.requests())
        + " requests · "
        + Amounts.count(minute.failures())
        + " failed · p95 "
        + Amounts.duration(p95(minute));
  }

  private static String hourMinute(Minute minute) {
    return Moment.clock(minute.startMillis()).substring(0, 5);
  }

  private static String summary(List<Minute> minutes, long most, double slowest) {
    long requests = minutes.stream().mapToLong(Minute::requests).sum();
    long failures = minutes.stream().mapToLong(Minute::failures).sum();
    return Amounts.count(requests)
        + " requests in "
        + minutes.size()
        + " minutes, "
        + Amounts.count(failures)
        + " failed; at most "
        + Amounts.count(most)
        + " a minute; highest p95 "
        + Amounts.duration(slowest);
  }
}
