package dev.sightline.error.publish;

import dev.sightline.error.BoundedEvents;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.store.StoreWriter;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.spi.PipelineListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends error events to any number of receivers. The thread of the application only puts them into
 * a bounded queue; what they wait in after that survives a crash.
 */
public final class ErrorPublications implements PipelineListener, AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int QUEUE = 2_000;
  private static final int PER_MINUTE = 10;

  private final EventSource source;
  private final ErrorOrigin origin;
  private final Sampling sampling;
  private final Function<ErrorEvent, @Nullable ErrorEvent> hook;
  private final List<Publication> publications = new ArrayList<>();
  private final PublishGate gate;
  private final ArrayBlockingQueue<OutgoingEvent> queue = new ArrayBlockingQueue<>(QUEUE);
  private final StoreWriter collector = new StoreWriter("sightline-error-publish", this::collect);
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong suppressed = new AtomicLong();
  private final AtomicLong sampledOut = new AtomicLong();
  private final AtomicLong withheld = new AtomicLong();
  private final AtomicLong hookFailures = new AtomicLong();

  /**
   * What is sent.
   *
   * @param source which service
   * @param origin which build on which node
   * @param sampleRate share of events that are published at all, 0.0 to 1.0
   * @param perMinute events of one group in one minute; the others are only counted
   * @param hook gives the event to be published, or null for none
   */
  public record Policy(
      EventSource source,
      ErrorOrigin origin,
      double sampleRate,
      int perMinute,
      Function<ErrorEvent, @Nullable ErrorEvent> hook) {

    /** Ten events of a group a minute. */
    public Policy(
        EventSource source,
        ErrorOrigin origin,
        double sampleRate,
        Function<ErrorEvent, @Nullable ErrorEvent> hook) {
      this(source, origin, sampleRate, PER_MINUTE, hook);
    }
  }

  public ErrorPublications(Policy policy) {
    this.source = policy.source();
    this.origin = policy.origin();
    this.sampling = new Sampling(policy.sampleRate());
    this.hook = policy.hook();
    this.gate = new PublishGate(policy.perMinute());
  }

  /**
   * Adds a receiver; to be called before {@link #start}.
   *
   * @param spool where events wait for it; closed with it
   * @param sampleRate share of the published events it gets, 0.0 to 1.0
   */
  public void add(ErrorPublisher publisher, Spool spool, double sampleRate) {
    publications.add(new Publication(publisher, spool, sampleRate));
  }

  /** Starts to send in the background. */
  public void start() {
    if (!publications.isEmpty()) {
      collector.start();
      publications.forEach(Publication::start);
    }
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public void onError(ErrorEvent error) {
    if (publications.isEmpty()) {
      return;
    }
    long before = gate.passes(error.fingerprint(), error.timestampMicros() / 1_000);
    if (before < 0) {
      suppressed.incrementAndGet();
    } else if (!queue.offer(outgoing(BoundedEvents.of(error), before))) {
      dropped.incrementAndGet();
    }
  }

  private OutgoingEvent outgoing(ErrorEvent event, long before) {
    return new OutgoingEvent(event, origin, source, before);
  }

  /** Moves what is in the queue into the spools. */
  private boolean collect() {
    List<OutgoingEvent> events = new ArrayList<>();
    for (OutgoingEvent each = queue.poll(); each != null; each = queue.poll()) {
      if (!sampling.keeps(each.event().id())) {
        sampledOut.incrementAndGet();
        continue;
      }
      ErrorEvent asked = ask(each.event());
      if (asked != null) {
        events.add(outgoing(BoundedEvents.of(asked), each.suppressed()));
      }
    }
    publications.forEach(each -> each.add(events));
    return true;
  }

  private @Nullable ErrorEvent ask(ErrorEvent event) {
    try {
      ErrorEvent answer = hook.apply(event);
      if (answer == null) {
        withheld.incrementAndGet();
      }
      return answer;
    } catch (RuntimeException | LinkageError | StackOverflowError e) { // the application's own code
      if (hookFailures.getAndIncrement() == 0) {
        LOGGER.log(Level.WARNING, "an error event is not published: its hook failed", e);
      }
      return null;
    }
  }

  /** Moves and sends everything, now; tells whether it could. */
  boolean flush() {
    collect();
    boolean all = true;
    for (Publication each : publications) {
      all &= each.send();
    }
    return all;
  }

  /** How publishing is doing. */
  public ErrorPublishing status() {
    return new ErrorPublishing(
        queue.size(),
        suppressed.get(),
        sampledOut.get(),
        withheld.get(),
        hookFailures.get(),
        dropped.get(),
        publications.stream().map(Publication::status).toList());
  }

  /** What would be sent for the event, by receiver; empty where the hook would withhold it. */
  public Map<String, String> preview(ErrorEvent event) {
    Map<String, String> previews = new LinkedHashMap<>();
    ErrorEvent asked = ask(event);
    if (asked != null) {
      OutgoingEvent outgoing = outgoing(BoundedEvents.of(asked), 0);
      publications.forEach(
          each -> previews.put(each.publisher().name(), each.publisher().preview(outgoing)));
      previews.putIfAbsent("document", PublishedForm.of(outgoing));
    }
    return previews;
  }

  @Override
  public void close() {
    if (!publications.isEmpty()) {
      collector.close();
      publications.forEach(Publication::close);
    }
  }
}
