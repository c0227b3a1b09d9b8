package dev.sightline.benchmarks;

import dev.sightline.error.ErrorListener;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.store.MemoryErrorStore;
import dev.sightline.error.store.StoreLimits;
import dev.sightline.event.Fields;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactors;
import io.sentry.Sentry;
import io.sentry.transport.NoOpTransport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * P8: a fault that is known, with the same message or with another one each time, or faults that
 * are all distinct, thrown again and again: described, redacted, grouped and counted here, against
 * the Sentry SDK with a transport that does nothing. {@code thrownOnly} is the part that both pay.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ErrorStormBenchmark {
  private static final int DEPTH = 60;

  @Param({"known", "varying", "distinct"})
  public String faults = "known";

  private Pipeline pipeline = pipeline();
  private int serial;

  private static Pipeline pipeline() {
    Fingerprints fingerprints = new Fingerprints();
    MemoryErrorStore store = new MemoryErrorStore(StoreLimits.standard(), fingerprints::explain);
    return new Pipeline(
        Redactors.standard(),
        new BenchmarkFailures(fingerprints),
        TraceSource.NONE,
        (logger, level) -> true,
        List.of(new ErrorListener(store, new ErrorOrigin("1.0", "node-1"))));
  }

  @Setup
  public void prepare() {
    pipeline = pipeline();
    Sentry.init(
        options -> {
          options.setDsn("https://public@localhost/1");
          options.setTransportFactory((all, details) -> NoOpTransport.getInstance());
          options.setEnableUncaughtExceptionHandler(false);
          options.setCacheDirPath(null);
          options.setAttachServerName(false);
          options.addInAppInclude("dev.sightline.benchmarks");
        });
  }

  @TearDown
  public void finish() {
    Sentry.close();
  }

  @Benchmark
  public Throwable thrownOnly() {
    return thrown();
  }

  @Benchmark
  public Throwable ours() {
    Throwable thrown = thrown();
    pipeline.capture(thrown, false, Fields.of("operation", "storm"));
    return thrown;
  }

  @Benchmark
  public Throwable sentry() {
    Throwable thrown = thrown();
    Sentry.captureException(thrown, scope -> scope.setTag("operation", "storm"));
    return thrown;
  }

  private Throwable thrown() {
    try {
      return even(DEPTH);
    } catch (RuntimeException e) {
      return faults.equals("distinct") ? distinct(e) : e;
    }
  }

  /** As if it had been thrown by another class each time. */
  private Throwable distinct(RuntimeException thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String thrower = "dev.sightline.benchmarks.Fault" + ++serial % 100_000;
    trace[0] = new StackTraceElement(thrower, "run", "Fault.java", 1);
    thrown.setStackTrace(trace);
    return thrown;
  }

  private Throwable even(int left) {
    if (left > 0) {
      return odd(left - 1);
    }
    String order = faults.equals("varying") ? "order " + ++serial : "order 4711";
    throw new IllegalStateException(order + " of bob@example.org failed");
  }

  private Throwable odd(int left) {
    return even(left);
  }
}
