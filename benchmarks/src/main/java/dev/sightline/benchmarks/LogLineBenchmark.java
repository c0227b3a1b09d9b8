package dev.sightline.benchmarks;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineBuffer;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.line.LineFormats;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.line.LineOptions;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.PipelineListener;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;

/** P1 and P2: one event to the bytes of a line, without and with an exception of three causes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class LogLineBenchmark {
  @Param({"false", "true"})
  public boolean exception;

  private final LineBuffer out = new LineBuffer();
  private final LogEvent event = LogEvents.event();
  private final LogEvent[] unlike = LogEvents.unlike(4_096);
  private int turn;
  private final byte[] copy = new byte[16_384];
  private final LineFormat format =
      LineFormats.json(
          new LineOptions(
              new LineIdentity("shop", "production", "1.0", "h-1", "shop"),
              16_384,
              false,
              new LongAdder()));
  private final Redactor redactor = Redactors.standard();
  private final Pipeline pipeline =
      new Pipeline(
          redactor,
          LogEvents.failures(redactor),
          TraceSource.NONE,
          (logger, level) -> true,
          List.of(new Encoding()));
  private final LoggerContext context = new LoggerContext();
  private LogEvent described = event;
  private @Nullable ExceptionDetail attached;
  private @Nullable Throwable thrown;
  private LoggingEvent logback = LogPeers.logback(new LoggerContext(), null);
  private Encoder<ILoggingEvent> logstash = LogPeers.logstash(new LoggerContext(), false, false);
  private Encoder<ILoggingEvent> logstashNames = logstash;
  private Encoder<ILoggingEvent> logstashValues = logstash;
  private Encoder<ILoggingEvent> ecs = logstash;
  private JsonTemplateLayout log4j = LogPeers.log4j();
  private Log4jLogEvent log4jEvent = LogPeers.log4jEvent(null);
  private final Destination destination = new Destination();

  @Setup
  public void prepare() {
    thrown = exception ? LogEvents.thrown() : null;
    described =
        thrown == null ? event : event.withException(LogEvents.failures(redactor).describe(thrown));
    logback = LogPeers.logback(context, thrown);
    logstash = LogPeers.logstash(context, false, false);
    logstashNames = LogPeers.logstash(context, true, false);
    logstashValues = LogPeers.logstash(context, true, true);
    ecs = LogPeers.ecs(context);
    log4jEvent = LogPeers.log4jEvent(thrown);
    show("ours", ours());
    show("ours, described", oursDescribed());
    System.out.write(out.array(), 0, out.length());
    show("logstash", logstash().length);
    show("ecs", ecs().length);
    show("log4j", log4j());
  }

  private static void show(String name, int bytes) {
    System.out.println("# " + name + " writes " + bytes + " bytes");
  }

  /** Redaction on, by the pipeline. */
  @Benchmark
  public int ours() {
    out.clear(1 << 16);
    pipeline.log(event, thrown);
    return out.length();
  }

  /** The same with texts that were never seen before. */
  @Benchmark
  public int oursUnlike() {
    out.clear(1 << 16);
    pipeline.log(unlike[turn++ & (unlike.length - 1)], thrown);
    return out.length();
  }

  /** Redaction left out, for the share it takes. */
  @Benchmark
  public int oursWithoutRedaction() {
    out.clear(1 << 16);
    format.write(event, LineFormat.UNSAMPLED, out);
    return out.length();
  }

  /** The exception is data already, as it is for the peers, whose events hold a proxy of it. */
  @Benchmark
  public int oursDescribed() {
    out.clear(1 << 16);
    attached = described.exception();
    pipeline.log(event, null);
    attached = null;
    return out.length();
  }

  /** The peer's event made anew, with its proxy of the exception. */
  @Benchmark
  public byte[] logstashFromThrowable() {
    return logstash.encode(LogPeers.logback(context, thrown));
  }

  @Benchmark
  public byte[] limitCopyOfTheBytes() {
    System.arraycopy(out.array(), 0, copy, 0, Math.min(copy.length, out.array().length));
    return copy;
  }

  @Benchmark
  public byte[] logstash() {
    return logstash.encode(logback);
  }

  @Benchmark
  public byte[] logstashMaskingNames() {
    return logstashNames.encode(logback);
  }

  @Benchmark
  public byte[] logstashMaskingNamesAndValues() {
    return logstashValues.encode(logback);
  }

  @Benchmark
  public byte[] ecs() {
    return ecs.encode(logback);
  }

  @Benchmark
  public int log4j() {
    destination.buffer.clear();
    log4j.encode(log4jEvent, destination);
    return destination.buffer.position();
  }

  private final class Encoding implements PipelineListener {
    @Override
    public String name() {
      return "log";
    }

    @Override
    public void onLog(LogEvent safe) {
      format.write(attached == null ? safe : safe.withException(attached), -1, out);
    }
  }

  private static final class Destination implements ByteBufferDestination {
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public ByteBuffer drain(ByteBuffer full) {
      full.clear();
      return full;
    }

    @Override
    public void writeBytes(ByteBuffer data) {
      buffer.put(data);
    }

    @Override
    public void writeBytes(byte[] data, int offset, int length) {
      buffer.put(data, offset, length);
    }
  }
}
