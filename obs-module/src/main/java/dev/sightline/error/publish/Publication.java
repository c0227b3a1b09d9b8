package dev.sightline.error.publish;

import dev.sightline.error.Loss;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.store.StoreWriter;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorPublishing.Receiver;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands events to one receiver, from a spool, by a thread of its own. An event leaves the spool
 * when the receiver has taken it over.
 */
final class Publication implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int BATCH = 100;
  private static final int MOST_SECONDS = 60;

  private final ErrorPublisher publisher;
  private final Spool spool;
  private final Sampling sampling;
  private final StoreWriter sender;
  private final Object spoolLock = new Object();
  private volatile String trouble = "";
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong sampledOut = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private int failures;
  private long retryNanos = System.nanoTime();

  /**
   * @param spool closed with it
   * @param sampleRate share of events it gets, 0.0 to 1.0
   */
  Publication(ErrorPublisher publisher, Spool spool, double sampleRate) {
    this.publisher = publisher;
    this.spool = spool;
    this.sampling = new Sampling(sampleRate);
    this.sender = new StoreWriter("sightline-error-" + publisher.name(), this::round);
  }

  void start() {
    sender.start();
  }

  ErrorPublisher publisher() {
    return publisher;
  }

  /** Writes events into the spool; only the thread that collects events calls it. */
  void add(List<OutgoingEvent> events) {
    List<String> records = new ArrayList<>(events.size());
    for (OutgoingEvent each : events) {
      if (sampling.keeps(each.event().id())) {
        records.add(Documents.write(each));
      } else {
        sampledOut.incrementAndGet();
      }
    }
    if (records.isEmpty()) {
      return;
    }
    synchronized (spoolLock) {
      try {
        if (!spool.add(records)) {
          dropped.addAndGet(records.size());
        }
      } catch (IOException e) { // a full disk
        dropped.addAndGet(records.size());
      }
    }
  }

  private boolean round() {
    if (System.nanoTime() - retryNanos >= 0) {
      send();
    }
    return true;
  }

  /** Sends all that waits; tells whether it could. */
  synchronized boolean send() {
    try {
      List<String> next = first();
      while (!next.isEmpty()) {
        send(next);
        next = first();
      }
      succeeded();
      return true;
    } catch (PublishException e) {
      failed(String.valueOf(e.getMessage()), e.retryAfter());
    } catch (IOException | RuntimeException | LinkageError e) {
      failed(e.getClass().getSimpleName(), Duration.ZERO);
      LOGGER.log(Level.DEBUG, "cannot publish", e);
    }
    return false;
  }

  private List<String> first() throws IOException {
    synchronized (spoolLock) {
      return spool.first(BATCH);
    }
  }

  private void send(List<String> records) throws PublishException, IOException {
    List<OutgoingEvent> events = new ArrayList<>(records.size());
    for (String each : records) {
      try {
        events.add(Documents.read(each, OutgoingEvent.class));
      } catch (IllegalArgumentException e) { // written by another version
        break;
      }
    }
    boolean unreadable = events.isEmpty();
    int settled = unreadable ? 1 : publisher.publish(events);
    synchronized (spoolLock) {
      spool.remove(settled);
    }
    sent.addAndGet(unreadable ? 0 : settled);
    dropped.addAndGet(unreadable ? 1 : 0);
  }

  private void succeeded() {
    if (!trouble.isEmpty()) {
      LOGGER.log(Level.INFO, "error events are published to {0} again", publisher.name());
    }
    trouble = "";
    failures = 0;
  }

  /** Told once, and again only after it was well in between. */
  private void failed(String reason, Duration retryAfter) {
    if (trouble.isEmpty()) {
      LOGGER.log(Level.WARNING, "error events for {0} wait: {1}", publisher.name(), reason);
    }
    trouble = reason.isEmpty() ? "unknown" : reason;
    int seconds = Math.min(MOST_SECONDS, 1 << Math.min(failures++, 6));
    Duration wait = Duration.ofSeconds(seconds);
    retryNanos = System.nanoTime() + (wait.compareTo(retryAfter) < 0 ? retryAfter : wait).toNanos();
  }

  List<Loss> losses() {
    String what = Loss.PUBLISHED + "_" + publisher.name();
    return List.of(
        new Loss(what, "sampled", sampledOut.get()),
        new Loss(what, "refused", publisher.refused()),
        new Loss(what, "no_room", dropped.get()),
        new Loss(what, "damaged", spool.damaged()));
  }

  Receiver status() {
    return new Receiver(
        publisher.name(),
        trouble.isEmpty(),
        trouble,
        spool.waiting(),
        spool.isDurable(),
        Math.max(0, sent.get() - publisher.refused()),
        publisher.refused(),
        sampledOut.get(),
        dropped.get() + spool.damaged());
  }

  @Override
  public void close() {
    sender.close();
    synchronized (spoolLock) {
      spool.close();
    }
    publisher.close();
  }
}
