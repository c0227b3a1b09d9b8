package dev.sightline;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.Ids;
import dev.sightline.event.Fields;
import dev.sightline.spi.Recorders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts and resumes flows. Inject it, or take {@link #get()} where nothing can be injected.
 *
 * <pre>{@code
 * try (Flow flow = flows.start("checkout", "cart", cart.id())) {
 *   reserve(cart);
 *   flow.step("reserved");
 *   flow.completed("order_id", pay(cart));
 * }
 * }</pre>
 */
public final class Flows {
  private static final Flows INSTANCE = new Flows();

  private Flows() {}

  public static Flows get() {
    return INSTANCE;
  }

  /**
   * Starts a flow: the event {@code flow_started}.
   *
   * @param name snake_case, such as {@code checkout}; one of few, because it is a metric label
   * @param keysAndValues key, value, key, value ...
   */
  public Flow start(@Nullable String name, @Nullable Object... keysAndValues) {
    return new Flow(
        Recorders.current().flows().start(String.valueOf(name), Fields.of(keysAndValues)));
  }

  /**
   * Goes on with a flow that was suspended, on this server or another. An id that is no valid one
   * (1 to 128 of {@code [A-Za-z0-9._-]}) is not adopted: the flow goes on under a new one.
   *
   * @param name for a flow that is not open in this application; may be empty
   */
  public Flow resume(@Nullable String id, @Nullable String name) {
    String safe = id != null && Correlation.isValid(id) ? id : Ids.newUuid();
    return new Flow(Recorders.current().flows().resume(safe, name == null ? "" : name));
  }

  /**
   * The flow bound to this thread, to make steps of it; it stays open when the result is closed.
   */
  public Optional<Flow> current() {
    String id = CurrentContext.get().flowId();
    if (id == null) {
      return Optional.empty();
    }
    Flow flow = resume(id, "");
    flow.suspend();
    return Optional.of(flow);
  }
}
