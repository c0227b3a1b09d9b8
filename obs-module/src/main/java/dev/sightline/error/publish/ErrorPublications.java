package dev.sightline.error.publish;

import dev.sightline.error.BoundedEvents;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Loss;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.store.StoreWriter;
import dev.sightline.error.store.WeighedQueue;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.spi.PipelineListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends error events to any number of receivers. The thread of the application only puts them into
 * a bounded queue; what they wait in after that survives a crash.
 */
public final class ErrorPublications implements PipelineListener, AutoCloseable {
  private static final int QUEUE = 2_000;
  private static final long QUEUE_CHARS = 8L << 20;
  private static final int PER_MINUTE = 10;

  private final EventSource source;
  private final ErrorOrigin origin;
  private final Sampling sampling;
  private final GuardedHook hook;
  private final List<Publication> publications = new ArrayList<>();
  private final PublishGate gate;
  private final WeighedQueue<OutgoingEvent> queue = new WeighedQueue<>(QUEUE, QUEUE_CHARS);
  private final StoreWriter collector = new StoreWriter("sightline-error-publish", this::collect);
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong suppressed = new AtomicLong();
  private final AtomicLong sampledOut = new AtomicLong();

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
    this.hook = new GuardedHook(policy.hook());
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
      return;
    }
    ErrorEvent bounded = BoundedEvents.of(error);
    if (!queue.offer(outgoing(bounded, before), BoundedEvents.weight(bounded))) {
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
      ErrorEvent asked = hook.ask(each.event());
      if (asked != null) {
        events.add(outgoing(BoundedEvents.of(asked), each.suppressed()));
      }
    }
    publications.forEach(each -> each.add(events));
    return true;
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
        hook.withheld(),
        hook.failures(),
        dropped.get(),
        publications.stream().map(Publication::status).toList());
  }

  /** What was not published, by kind and reason, since the start. */
  public List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    losses.add(new Loss(Loss.PUBLISHED, "storm", suppressed.get()));
    losses.add(new Loss(Loss.PUBLISHED, "sampled", sampledOut.get()));
    losses.add(new Loss(Loss.PUBLISHED, "withheld", hook.withheld()));
    losses.add(new Loss(Loss.PUBLISHED, "hook_failed", hook.failures()));
    losses.add(new Loss(Loss.PUBLISHED, "queue_full", dropped.get()));
    publications.forEach(each -> losses.addAll(each.losses()));
    return losses;
  }

  /** What would be sent for the event, by receiver; empty where the hook would withhold it. */
  public Map<String, String> preview(ErrorEvent event) {
    Map<String, String> previews = new LinkedHashMap<>();
    ErrorEvent asked = hook.preview(event);
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
