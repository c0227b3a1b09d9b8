package dev.sightline.log.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.log.line.LineFormat;
import dev.sightline.log.line.LineFormats;
import dev.sightline.log.line.LineIdentity;
import dev.sightline.log.line.LineOptions;
import dev.sightline.log.sink.StreamSink;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordQueueTest {
  private static final int SIZE = 100;

  private final LineFormat format =
      LineFormats.json(
          new LineOptions(
              new LineIdentity(null, null, null, null, null), 4_096, false, new LongAdder()));
  private final List<RecordQueue> started = new ArrayList<>();
  private GatedSink sink = new GatedSink(false);

  @AfterEach
  void stop() {
    sink.open();
    started.forEach(queue -> queue.close(Duration.ofSeconds(10)));
  }

  @Test
  void dropCountsWhatFindsNoRoomAndTellsInTheStream() throws Exception {
    RecordQueue queue = blocked(OverflowPolicy.DROP);
    int accepted = offer(queue, 1_000, Level.ERROR);
    assertThat(accepted).isEqualTo(SIZE);
    assertThat(queue.counters().dropped(DropReason.QUEUE_FULL)).isEqualTo(900);

    sink.open();
    assertThat(queue.close(Duration.ofSeconds(10))).isTrue();
    assertThat(lines("\"level\":\"error\"")).isEqualTo(SIZE);
    assertThat(sink.lines())
        .anyMatch(line -> line.contains("\"count\":900,\"reason\":\"queue_full\""));
    assertThat(queue.counters().written(Level.ERROR)).isEqualTo(SIZE);
    assertThat(sink.closed).isTrue();
  }

  @Test
  void dropLowestLosesNoWarningWhileALowerRecordWaits() throws Exception {
    RecordQueue queue = blocked(OverflowPolicy.DROP_LOWEST);
    offer(queue, 60, Level.INFO);
    offer(queue, 40, Level.DEBUG);
    offer(queue, 500, Level.INFO);
    assertThat(offer(queue, 70, Level.WARN)).isEqualTo(70);
    assertThat(offer(queue, 30, Level.ERROR)).isEqualTo(30);
    assertThat(offer(queue, 10, Level.WARN)).isZero();
    assertThat(offer(queue, 10, Level.ERROR)).isEqualTo(10);

    sink.open();
    queue.close(Duration.ofSeconds(10));
    assertThat(lines("\"message\":\"error")).isEqualTo(40);
    assertThat(lines("\"message\":\"warn")).isEqualTo(60);
    assertThat(lines("\"message\":\"info")).isEqualTo(FIRST);
    long handedIn = 60 + 40 + 500 + 70 + 30 + 10 + 10;
    long reports = lines("records_dropped");
    assertThat(queue.counters().written() + queue.counters().dropped()).isEqualTo(handedIn + FIRST);
    assertThat(reports).isPositive();
  }

  @Test
  void blockLosesNothingWhenTheSinkIsSlow() throws Exception {
    RecordQueue queue = blocked(OverflowPolicy.BLOCK);
    Thread opener = new Thread(() -> sink.open());
    offer(queue, SIZE, Level.INFO);
    opener.start();
    assertThat(offer(queue, 5_000, Level.INFO)).isEqualTo(5_000);
    assertThat(queue.close(Duration.ofSeconds(10))).isTrue();
    assertThat(lines("\"message\":\"info")).isEqualTo(5_000 + SIZE + FIRST);
  }

  @Test
  void blockGivesUpOnADeadSinkOnceAndThenDropsAtOnce() throws Exception {
    RecordQueue queue = blocked(OverflowPolicy.BLOCK, Duration.ofMillis(20));
    offer(queue, SIZE, Level.INFO);
    long before = System.nanoTime();
    assertThat(offer(queue, 1_000, Level.INFO)).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    assertThat(queue.counters().dropped(DropReason.SINK_STALLED)).isEqualTo(1_000);
  }

  @Test
  void closingWithADeadSinkKeepsTheDeadlineAndCountsWhatIsLost() throws Exception {
    RecordQueue queue = blocked(OverflowPolicy.DROP);
    offer(queue, 10, Level.INFO);
    sink.failing = true;
    assertThat(queue.close(Duration.ofMillis(50))).isIn(true, false);
    long lost =
        queue.counters().dropped(DropReason.CLOSED)
            + queue.counters().dropped(DropReason.SINK_FAILED);
    assertThat(lost).isGreaterThanOrEqualTo(10);
    assertThat(queue.offer(event(Level.ERROR, 0), -1)).isFalse();
  }

  @Test
  void aFailingSinkIsCountedAndRecovers() throws Exception {
    sink = new GatedSink(true);
    sink.failing = true;
    RecordQueue queue = start(OverflowPolicy.DROP, Duration.ofSeconds(1));
    offer(queue, 10, Level.INFO);
    queue.flush(Duration.ofSeconds(10));
    assertThat(queue.counters().dropped(DropReason.SINK_FAILED)).isEqualTo(10);
    sink.failing = false;
    offer(queue, 5, Level.WARN);
    queue.close(Duration.ofSeconds(10));
    assertThat(lines("\"message\":\"warn")).isEqualTo(5);
    assertThat(sink.lines())
        .anyMatch(line -> line.contains("\"count\":10,\"reason\":\"sink_failed\""));
  }

  @Test
  void aClosedPipeDoesNotSlowTheCallerDown() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    StreamSink closed = new StreamSink(Channels.newOutputStream(pipe.sink()));
    RecordQueue queue =
        RecordQueue.start(
            QueueOptions.of(SIZE, OverflowPolicy.BLOCK),
            format,
            closed,
            this::dropped,
            () -> Long.MAX_VALUE);
    started.add(queue);
    long before = System.nanoTime();
    for (int i = 0; i < 20_000; i++) {
      queue.offer(event(Level.INFO, i), LineFormat.UNSAMPLED);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    queue.close(Duration.ofSeconds(10));
    assertThat(queue.counters().written()).isZero();
    assertThat(queue.counters().dropped()).isEqualTo(20_000);
  }

  @Test
  void everyRecordOfManyThreadsEndsInOneCounter() throws Exception {
    for (OverflowPolicy policy : OverflowPolicy.values()) {
      sink = new GatedSink(true);
      RecordQueue queue = start(policy, Duration.ofSeconds(5));
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        Thread thread =
            new Thread(
                () ->
                    offer(
                        queue,
                        5_000,
                        Level.values()[1 + (int) (Thread.currentThread().getId() % 4)]));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      queue.close(Duration.ofSeconds(20));
      assertThat(queue.counters().written() + queue.counters().dropped()).isEqualTo(40_000);
      long lines = sink.lines().size() - lines("records_dropped");
      assertThat(lines).isEqualTo(queue.counters().written());
      if (policy == OverflowPolicy.BLOCK) {
        assertThat(queue.counters().dropped()).isZero();
      }
    }
  }

  @Test
  void largeRecordsAreBoundedByBytes() throws Exception {
    sink = new GatedSink(false);
    QueueOptions options =
        new QueueOptions(
            10_000, 100_000, OverflowPolicy.DROP, Duration.ofSeconds(1), Duration.ofSeconds(1));
    RecordQueue queue =
        RecordQueue.start(options, format, sink, this::dropped, () -> Long.MAX_VALUE);
    started.add(queue);
    offer(queue, FIRST, Level.INFO);
    sink.entered.await();
    LogEvent large =
        new LogEvent(
            0,
            Level.INFO,
            "l",
            "t",
            "x".repeat(10_000),
            null,
            EventContext.empty(),
            Fields.empty(),
            null);
    int accepted = 0;
    for (int i = 0; i < 100; i++) {
      accepted += queue.offer(large, -1) ? 1 : 0;
    }
    assertThat(accepted).isLessThanOrEqualTo(10);
  }

  @Test
  void theThreadEndsWithTheQueue() throws Exception {
    sink = new GatedSink(true);
    RecordQueue queue = start(OverflowPolicy.DROP, Duration.ofSeconds(1));
    offer(queue, 3, Level.INFO);
    queue.close(Duration.ofSeconds(10));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread instanceof WriterThread && thread.isAlive());
  }

  private static final int FIRST = 1;

  /** A queue whose writer is held up in the sink with the first record. */
  private RecordQueue blocked(OverflowPolicy policy) throws InterruptedException {
    return blocked(policy, Duration.ofSeconds(30));
  }

  private RecordQueue blocked(OverflowPolicy policy, Duration maxBlock)
      throws InterruptedException {
    RecordQueue queue = start(policy, maxBlock);
    offer(queue, FIRST, Level.INFO, "info first");
    sink.entered.await();
    return queue;
  }

  private RecordQueue start(OverflowPolicy policy, Duration maxBlock) {
    QueueOptions options = new QueueOptions(SIZE, 1 << 20, policy, maxBlock, Duration.ofMillis(1));
    RecordQueue queue =
        RecordQueue.start(options, format, sink, this::dropped, () -> Long.MAX_VALUE);
    started.add(queue);
    return queue;
  }

  private LogEvent dropped(DropReason reason, long count) {
    return new LogEvent(
        0,
        Level.WARN,
        "l",
        "t",
        "records_dropped",
        "records_dropped",
        EventContext.empty(),
        Fields.of("count", count, "reason", reason.label()),
        null);
  }

  private int offer(RecordQueue queue, int count, Level level) {
    return offer(queue, count, level, level.label() + " record");
  }

  private int offer(RecordQueue queue, int count, Level level, String message) {
    int accepted = 0;
    for (int i = 0; i < count; i++) {
      LogEvent event =
          new LogEvent(
              i, level, "l", "t", message, null, EventContext.empty(), Fields.of("n", i), null);
      accepted += queue.offer(event, -1) ? 1 : 0;
    }
    return accepted;
  }

  private static LogEvent event(Level level, int n) {
    return new LogEvent(n, level, "l", "t", "m", null, EventContext.empty(), Fields.empty(), null);
  }

  private long lines(String part) {
    return sink.lines().stream().filter(line -> line.contains(part)).count();
  }
}
