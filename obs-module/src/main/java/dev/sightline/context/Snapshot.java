package dev.sightline.context;

import dev.sightline.event.EventContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that travels from one thread to another: the context, and what the {@link Carrier} of this
 * application remembers. Taken where work is handed over, attached where it runs.
 */
public final class Snapshot {
  /** Per application, as the JAR lives in the WAR; in force while the module runs. */
  private static final AtomicReference<@Nullable Carrier> CARRIER = new AtomicReference<>();

  private final EventContext context;
  private final @Nullable Supplier<Scope> carried;

  private Snapshot(EventContext context, @Nullable Supplier<Scope> carried) {
    this.context = context;
    this.carried = carried;
  }

  /** What is bound to the calling thread. */
  public static Snapshot capture() {
    Carrier carrier = CARRIER.get();
    return new Snapshot(CurrentContext.get(), carrier == null ? null : carrier.capture());
  }

  /**
   * For the outermost adapter: some servers leave the trace of an asynchronous request on the
   * thread.
   *
   * @return to be run when it is done with the thread
   */
  public static Runnable remember() {
    Carrier carrier = CARRIER.get();
    return carrier == null ? () -> {} : carrier.remember();
  }

  /** Binds it in place of what is bound to the calling thread; the scope restores the latter. */
  public Scope attach() {
    Scope also = carried == null ? null : carried.get();
    Scope bound = CurrentContext.attach(context);
    return () -> {
      bound.close();
      if (also != null) {
        also.close();
      }
    };
  }

  /** From now on this travels along, until the result is closed. */
  public static Scope carrying(Carrier carrier) {
    CARRIER.set(carrier);
    return () -> CARRIER.compareAndSet(carrier, null);
  }
}
