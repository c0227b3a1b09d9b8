package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.Fields;
import dev.sightline.spi.ActiveFlow;
import org.jspecify.annotations.Nullable;

/**
 * A business process on its way through methods, threads, requests and servers. While it is open,
 * {@code flow_id} stands on every line of the thread it was started or resumed on.
 *
 * <p>A flow that is closed without {@link #completed}, {@link #failed} or {@link #suspend} counts
 * as failed, with the reason {@code not_completed}: that is how an exception shows. Nothing here
 * throws into the caller.
 */
public final class Flow implements AutoCloseable {
  private final ActiveFlow flow;
  private final Scope scope;
  private final Thread owner = Thread.currentThread();
  private volatile boolean suspended;

  Flow(ActiveFlow flow) {
    this.flow = flow;
    this.scope = CurrentContext.attach(CurrentContext.get().withFlow(flow.id()));
  }

  /** To be handed to {@link Flows#resume} in another request, task or server. */
  public String id() {
    return flow.id();
  }

  /** Empty for a flow that was resumed without a name and is not open in this application. */
  public String name() {
    return flow.name();
  }

  /**
   * Tells how far it got: the event {@code flow_step}.
   *
   * @param step snake_case, such as {@code payment_reserved}
   * @param keysAndValues key, value, key, value ...
   */
  public Flow step(@Nullable String step, @Nullable Object... keysAndValues) {
    flow.step(String.valueOf(step), Fields.of(keysAndValues));
    return this;
  }

  /** Ends it well: the event {@code flow_completed}. */
  public void completed(@Nullable Object... keysAndValues) {
    flow.completed(Fields.of(keysAndValues));
  }

  /**
   * Ends it badly: the event {@code flow_failed} with the last step reached.
   *
   * @param reason snake_case, such as {@code payment_refused}
   */
  public void failed(@Nullable String reason, @Nullable Object... keysAndValues) {
    flow.failed(String.valueOf(reason), null, Fields.of(keysAndValues));
  }

  /** Ends it badly, with an exception, which becomes an error event. */
  public void failed(Throwable thrown, @Nullable Object... keysAndValues) {
    flow.failed("exception", thrown, Fields.of(keysAndValues));
  }

  /**
   * Leaves it open when this object is closed, for whoever {@linkplain Flows#resume resumes} it.
   *
   * @return the id to resume it by
   */
  public String suspend() {
    suspended = true;
    return flow.id();
  }

  /** Binds the flow to the current thread as well, until the scope is closed. */
  public Scope enter() {
    return CurrentContext.attach(CurrentContext.get().withFlow(flow.id()));
  }

  /** Unbinds it; one that neither ended nor was suspended has failed. */
  @Override
  public void close() {
    if (!suspended && !flow.isEnded()) {
      flow.failed("not_completed", null, Fields.empty());
    }
    if (Thread.currentThread().equals(owner)) {
      scope.close();
    }
  }
}
