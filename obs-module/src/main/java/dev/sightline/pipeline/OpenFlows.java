package dev.sightline.pipeline;

import dev.sightline.context.Ids;
import dev.sightline.event.Fields;
import dev.sightline.spi.ActiveFlow;
import dev.sightline.spi.FlowRecorder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The flows that are open in this application. One that has made no step for longer than the limit
 * is found by {@link #endAbandoned} and told as failed, with the last step it reached. At most
 * {@value #MAX_OPEN} are kept in view; further ones work but cannot be found abandoned.
 */
public final class OpenFlows implements FlowRecorder {
  private static final int MAX_OPEN = 10_000;

  private final Pipeline pipeline;
  private final LongSupplier nanoTime;
  private final ConcurrentHashMap<String, OpenFlow> open = new ConcurrentHashMap<>();

  OpenFlows(Pipeline pipeline, LongSupplier nanoTime) {
    this.pipeline = pipeline;
    this.nanoTime = nanoTime;
  }

  @Override
  public ActiveFlow start(String name, Fields fields) {
    return open(new OpenFlow.Identity(Ids.newUuid(), name, false), fields);
  }

  @Override
  public ActiveFlow resume(String id, String name) {
    return open(new OpenFlow.Identity(id, name, true), Fields.empty());
  }

  private OpenFlow open(OpenFlow.Identity identity, Fields fields) {
    OpenFlow known = open.get(identity.id());
    if (known != null) {
      return known;
    }
    return open.size() < MAX_OPEN
        ? open.computeIfAbsent(identity.id(), id -> new OpenFlow(this, pipeline, identity, fields))
        : new OpenFlow(this, pipeline, identity, fields);
  }

  /** How many are open and in view. */
  public int size() {
    return open.size();
  }

  /**
   * Ends what made no step for {@code limit}.
   *
   * @return how many were ended
   */
  public int endAbandoned(Duration limit) {
    long before = now() - limit.toNanos();
    List<OpenFlow> abandoned =
        open.values().stream().filter(flow -> flow.lastSeen() - before < 0).toList();
    abandoned.forEach(OpenFlow::abandoned);
    return abandoned.size();
  }

  long now() {
    return nanoTime.getAsLong();
  }

  void ended(OpenFlow flow) {
    open.remove(flow.id(), flow);
  }
}
