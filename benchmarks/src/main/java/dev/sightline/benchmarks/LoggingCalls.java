package dev.sightline.benchmarks;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import dev.sightline.StructuredLogger;
import dev.sightline.log.Levels;
import dev.sightline.log.LogListener;
import dev.sightline.log.LogSettings;
import dev.sightline.log.queue.OverflowPolicy;
import dev.sightline.log.sink.StreamSink;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.Recorders;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import net.logstash.logback.appender.LoggingEventAsyncDisruptorAppender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.appender.OutputStreamAppender.Builder;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.message.StringMapMessage;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.AsyncHandler;

/**
 * P5: the logging call of an application thread, with three key-values, every queue of 1,000
 * records and lossless. Saturated: as fast as the callers can. Half: each caller pauses so that
 * together they ask for about half of what was delivered saturated. Lines are counted where they
 * arrive.
 *
 * <p>Arguments: calls per run, then numbers of threads.
 */
public final class LoggingCalls {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final String NAME = "com.acme.shop.Orders";
  private static final int QUEUE = 1_024;

  private record Subject(String name, IntConsumer call, Runnable end, CountingStream out) {}

  private record Result(double delivered, double cpuNanos, long lines) {}

  private LoggingCalls() {}

  public static void main(String[] args) throws Exception {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    List<Integer> threads = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      threads.add(Integer.parseInt(args[i]));
    }
    if (threads.isEmpty()) {
      threads.addAll(List.of(1, 4, 16, 64));
    }
    System.out.printf(
        "JDK %s, %d cores, %,d calls per run, queue %d, three key-values, lossless%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), calls, QUEUE);
    System.out.println(
        "| system | threads | delivered/s saturated | caller CPU ns | lost | caller CPU ns at half load |");
    System.out.println("|---|---|---|---|---|---|");
    Map<String, Supplier> systems = new TreeMap<>();
    systems.put("1 sightline, redaction on", LoggingCalls::sightline);
    systems.put("2 logback AsyncAppender + logstash encoder", LoggingCalls::logback);
    systems.put("3 logstash-logback-encoder disruptor appender", LoggingCalls::disruptor);
    systems.put("4 log4j2 async loggers + JsonTemplateLayout", LoggingCalls::log4j);
    systems.put("5 JBoss AsyncHandler, plain pattern", LoggingCalls::jboss);
    String only = System.getProperty("systems", "12345");
    systems.keySet().removeIf(name -> only.indexOf(name.charAt(0)) < 0);
    for (int count : threads) {
      for (Map.Entry<String, Supplier> entry : systems.entrySet()) {
        line(entry.getKey(), entry.getValue(), count, calls, false);
      }
      if (virtualThreads()) {
        line(
            "1 sightline, virtual threads",
            systems.get("1 sightline, redaction on"),
            count,
            calls,
            true);
      }
    }
  }

  private interface Supplier {
    Subject get() throws Exception;
  }

  private static void line(String name, Supplier supplier, int threads, int calls, boolean virtual)
      throws Exception {
    run(supplier.get(), threads, calls / 4, 0, virtual);
    List<Result> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(run(supplier.get(), threads, calls, 0, virtual));
    }
    runs.sort((a, b) -> Double.compare(a.delivered, b.delivered));
    Result saturated = runs.get(1);
    long pause = (long) (threads * 1e9 / (saturated.delivered / 2));
    Result half = run(supplier.get(), threads, calls / 8, pause, virtual);
    System.out.printf(
        "| %s | %d | %,.0f | %,.0f | %d | %,.0f |%n",
        name.replaceFirst("^\\d ", ""),
        threads,
        saturated.delivered,
        saturated.cpuNanos,
        calls / threads * threads - saturated.lines,
        half.cpuNanos);
  }

  private static Result run(
      Subject system, int threads, int calls, long pauseNanos, boolean virtual) throws Exception {
    int each = calls / threads;
    CountDownLatch ready = new CountDownLatch(threads);
    CountDownLatch go = new CountDownLatch(1);
    AtomicLong cpu = new AtomicLong();
    List<Thread> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread =
          thread(
              virtual,
              () -> {
                ready.countDown();
                await(go);
                long before = virtual ? 0 : CPU.getCurrentThreadCpuTime();
                work(system.call, each, pauseNanos);
                cpu.addAndGet(virtual ? 0 : CPU.getCurrentThreadCpuTime() - before);
              });
      all.add(thread);
      thread.start();
    }
    ready.await();
    long start = System.nanoTime();
    go.countDown();
    for (Thread thread : all) {
      thread.join();
    }
    system.end.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    long lines = system.out.lines;
    return new Result(lines / seconds, cpu.get() / (double) (each * threads), lines);
  }

  /** At half load in bursts of fifty, as requests come. */
  private static void work(IntConsumer call, int calls, long pauseNanos) {
    long due = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      call.accept(i);
      if (pauseNanos > 0 && i % 50 == 49) {
        due += pauseNanos * 50;
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
          LockSupport.parkNanos(due - now);
        }
      }
    }
  }

  private static Thread thread(boolean virtual, Runnable work) throws Exception {
    if (!virtual) {
      return new Thread(work);
    }
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (Thread)
        Class.forName("java.lang.Thread$Builder")
            .getMethod("unstarted", Runnable.class)
            .invoke(builder, work);
  }

  private static boolean virtualThreads() {
    return Runtime.version().feature() >= 21;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Subject sightline() {
    CountingStream out = new CountingStream();
    LogSettings settings =
        LogSettings.builder().queueSize(QUEUE).overflow(OverflowPolicy.BLOCK).build();
    Levels levels = Levels.of(settings);
    LogListener listener = LogListener.start(settings, levels, new StreamSink(out));
    Redactor redactor = Redactors.standard();
    Recorders.install(
        new Pipeline(
            redactor,
            LogEvents.failures(redactor),
            TraceSource.NONE,
            levels::isEnabled,
            List.of(listener)));
    StructuredLogger log = StructuredLogger.of(NAME);
    return new Subject(
        "sightline",
        i -> log.info("order_created", "order_id", i, "item", "espresso", "currency", "EUR"),
        () -> listener.close(Duration.ofSeconds(60)),
        out);
  }

  private static Subject logback() {
    LoggerContext context = context();
    CountingStream out = new CountingStream();
    AsyncAppender async = new AsyncAppender();
    async.setContext(context);
    async.setQueueSize(QUEUE);
    async.setDiscardingThreshold(0);
    async.setMaxFlushTime(60_000);
    async.addAppender(stream(context, out));
    async.start();
    return logback(context, async, out);
  }

  private static Subject disruptor() {
    LoggerContext context = context();
    CountingStream out = new CountingStream();
    LoggingEventAsyncDisruptorAppender async = new LoggingEventAsyncDisruptorAppender();
    async.setContext(context);
    async.setRingBufferSize(QUEUE);
    async.setAppendTimeout(ch.qos.logback.core.util.Duration.buildByMilliseconds(-1));
    async.addAppender(stream(context, out));
    async.start();
    return logback(context, async, out);
  }

  private static LoggerContext context() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    return context;
  }

  private static Subject logback(
      LoggerContext context,
      ch.qos.logback.core.Appender<ch.qos.logback.classic.spi.ILoggingEvent> async,
      CountingStream out) {
    ch.qos.logback.classic.Logger log = context.getLogger(NAME);
    log.setLevel(ch.qos.logback.classic.Level.INFO);
    log.setAdditive(false);
    log.addAppender(async);
    return new Subject(
        "logback",
        i ->
            log.atInfo()
                .addKeyValue("order_id", i)
                .addKeyValue("item", "espresso")
                .addKeyValue("currency", "EUR")
                .log("order_created"),
        async::stop,
        out);
  }

  private static OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> stream(
      LoggerContext context, CountingStream out) {
    OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> appender =
        new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setImmediateFlush(false);
    appender.setEncoder(LogPeers.logstash(context, false, false));
    appender.setOutputStream(out);
    appender.start();
    return appender;
  }

  private static Subject log4j() {
    System.setProperty("log4j2.asyncLoggerRingBufferSize", Integer.toString(QUEUE));
    System.setProperty("log4j2.asyncQueueFullPolicy", "Default");
    CountingStream out = new CountingStream();
    AsyncLoggerContext context = new AsyncLoggerContext("bench");
    Configuration configuration = new DefaultConfiguration();
    context.start();
    context.setConfiguration(configuration);
    Layout<?> layout = LogPeers.log4j();
    var appender =
        ((Builder<?>) org.apache.logging.log4j.core.appender.OutputStreamAppender.newBuilder())
            .setName("count")
            .setLayout((Layout) layout)
            .setTarget(out)
            .build();
    appender.start();
    configuration
        .getRootLogger()
        .getAppenders()
        .keySet()
        .forEach(configuration.getRootLogger()::removeAppender);
    configuration.addAppender(appender);
    configuration.getRootLogger().addAppender(appender, org.apache.logging.log4j.Level.INFO, null);
    configuration.getRootLogger().setLevel(org.apache.logging.log4j.Level.INFO);
    context.updateLoggers();
    org.apache.logging.log4j.Logger log = context.getLogger(NAME);
    return new Subject(
        "log4j2",
        i -> {
          StringMapMessage message = new StringMapMessage(4);
          message.put("message", "order_created");
          message.put("order_id", Integer.toString(i));
          message.put("item", "espresso");
          message.put("currency", "EUR");
          log.info(message);
        },
        context::stop,
        out);
  }

  private static Subject jboss() {
    CountingStream out = new CountingStream();
    AsyncHandler async = new AsyncHandler(QUEUE);
    async.setOverflowAction(AsyncHandler.OverflowAction.BLOCK);
    org.jboss.logmanager.handlers.OutputStreamHandler target =
        new org.jboss.logmanager.handlers.OutputStreamHandler(
            out, new PatternFormatter("%d{HH:mm:ss.SSS} %p %c %t %s%n"));
    target.setAutoFlush(false);
    async.addHandler(target);
    return new Subject(
        "jboss",
        i -> {
          org.jboss.logmanager.ExtLogRecord record =
              new org.jboss.logmanager.ExtLogRecord(
                  java.util.logging.Level.INFO,
                  "order_created order_id=%s item=%s currency=%s",
                  org.jboss.logmanager.ExtLogRecord.FormatStyle.PRINTF,
                  NAME);
          record.setLoggerName(NAME);
          record.setParameters(new Object[] {i, "espresso", "EUR"});
          async.publish(record);
        },
        () -> {
          async.close();
          target.flush();
        },
        out);
  }

  /** Counts lines; written to by one thread at a time. */
  private static final class CountingStream extends OutputStream {
    private long lines;

    @Override
    public void write(int single) {
      lines += single == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          lines++;
        }
      }
    }
  }
}
