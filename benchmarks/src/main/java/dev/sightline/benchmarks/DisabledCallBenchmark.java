package dev.sightline.benchmarks;

import dev.sightline.StructuredLogger;
import dev.sightline.event.Level;
import dev.sightline.log.Levels;
import dev.sightline.log.LogSettings;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.Recorders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** P6: what a statement costs that is switched off. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DisabledCallBenchmark {
  private final StructuredLogger ours = StructuredLogger.of("com.acme.Orders");
  private final Logger jul = Logger.getLogger("com.acme.Orders");
  private final ch.qos.logback.classic.Logger logback =
      new ch.qos.logback.classic.LoggerContext().getLogger("com.acme.Orders");
  private int id = 7;

  @Setup
  public void prepare() {
    Levels levels = Levels.of(LogSettings.defaults());
    Recorders.install(
        new Pipeline(
            Redactors.standard(),
            LogEvents.failures(Redactors.standard()),
            TraceSource.NONE,
            levels::isEnabled,
            List.of()));
    logback.setLevel(ch.qos.logback.classic.Level.INFO);
  }

  @Benchmark
  public boolean julIsLoggable() {
    return jul.isLoggable(java.util.logging.Level.FINE);
  }

  @Benchmark
  public boolean oursIsEnabled() {
    return ours.isEnabled(Level.DEBUG);
  }

  @Benchmark
  public void oursDebugWithTwoPairs() {
    ours.debug("order_created", "order_id", id, "item", "book");
  }

  @Benchmark
  public void julFine() {
    jul.fine("order_created");
  }

  @Benchmark
  public boolean logbackIsDebugEnabled() {
    return logback.isDebugEnabled();
  }
}
