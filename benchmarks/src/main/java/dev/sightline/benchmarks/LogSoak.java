package dev.sightline.benchmarks;

import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.Levels;
import dev.sightline.log.LogListener;
import dev.sightline.log.LogSettings;
import dev.sightline.log.queue.OverflowPolicy;
import dev.sightline.log.sink.Sink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten million events of all sizes from eight threads through each overflow policy: every one ends
 * in a counter, and the heap stays flat. Exits with an error when not.
 *
 * <p>Argument: number of events, by default 10,000,000.
 */
public final class LogSoak {
  private static final int THREADS = 8;
  private static final int SIZES = 64;

  private LogSoak() {}

  public static void main(String[] args) throws Exception {
    long events = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    for (OverflowPolicy policy : OverflowPolicy.values()) {
      run(policy, events / OverflowPolicy.values().length);
    }
  }

  private static void run(OverflowPolicy policy, long events) throws InterruptedException {
    LogSettings settings = LogSettings.builder().overflow(policy).build();
    CountingSink sink = new CountingSink();
    LogListener listener = LogListener.start(settings, Levels.of(settings), sink);
    LogEvent[] samples = samples();
    List<Thread> threads = new ArrayList<>();
    long each = events / THREADS;
    long start = System.nanoTime();
    for (int t = 0; t < THREADS; t++) {
      int seed = t;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < each; i++) {
                  listener.onLog(samples[(i + seed) % SIZES]);
                }
              });
      threads.add(thread);
      thread.start();
    }
    long lowest = Long.MAX_VALUE;
    long highest = 0;
    while (threads.stream().anyMatch(Thread::isAlive)) {
      threads.get(0).join(1_000);
      if (System.nanoTime() - start > 3_000_000_000L) {
        long used = used();
        lowest = Math.min(lowest, used);
        highest = Math.max(highest, used);
      }
      Thread.sleep(100);
    }
    lowest = Math.min(lowest, used());
    highest = Math.max(highest, used());
    boolean flushed = listener.close(Duration.ofSeconds(60));
    double seconds = (System.nanoTime() - start) / 1e9;
    long written = listener.counters().written();
    long dropped = listener.counters().dropped();
    System.out.printf(
        "%s: %,d events in %.1f s; written %,d, dropped %,d, told on lines %,d; heap after"
            + " collection %d to %d MB%n",
        policy,
        each * THREADS,
        seconds,
        written,
        dropped,
        sink.reports,
        lowest >> 20,
        highest >> 20);
    if (!flushed || written + dropped != each * THREADS || sink.lines - sink.reports != written) {
      throw new IllegalStateException("records lost uncounted: lines " + sink.lines);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** From a few bytes to more than a line holds, one in sixteen of them large. */
  private static LogEvent[] samples() {
    LogEvent plain = LogEvents.event();
    LogEvent[] result = new LogEvent[SIZES];
    for (int i = 0; i < SIZES; i++) {
      Level level = Level.values()[1 + i % 5];
      String text = i % 16 == 15 ? "x".repeat(1_000 * i) : "text " + "y".repeat(i);
      result[i] =
          new LogEvent(
              plain.timestampMicros(),
              level,
              plain.logger(),
              plain.thread(),
              text,
              null,
              plain.context(),
              Fields.of("n", i, "text", text),
              null);
    }
    return result;
  }

  private static final class CountingSink implements Sink {
    private static final byte[] REPORT =
        "\"event\":\"records_dropped\"".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private long lines;
    private long reports;

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int lineStart = offset;
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          lines++;
          reports += isReport(bytes, lineStart, Math.min(i, lineStart + 200)) ? 1 : 0;
          lineStart = i + 1;
        }
      }
    }

    private static boolean isReport(byte[] bytes, int from, int to) {
      for (int i = from; i + REPORT.length <= to; i++) {
        if (bytes[i] == REPORT[0]
            && java.util.Arrays.equals(bytes, i, i + REPORT.length, REPORT, 0, REPORT.length)) {
          return true;
        }
      }
      return false;
    }
  }
}
