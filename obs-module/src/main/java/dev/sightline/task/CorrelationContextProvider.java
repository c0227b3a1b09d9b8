package dev.sightline.task;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Map;

/** Carries the context into tasks of managed executors, where the server honours such providers. */
public final class CorrelationContextProvider implements ThreadContextProvider {
  /** The context's name, for {@code @ContextServiceDefinition}. */
  public static final String TYPE = "dev.sightline.correlation";

  @Override
  public ThreadContextSnapshot currentContext(Map<String, String> properties) {
    return snapshotOf(CurrentContext.get());
  }

  @Override
  public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
    return snapshotOf(EventContext.empty());
  }

  @Override
  public String getThreadContextType() {
    return TYPE;
  }

  private static ThreadContextSnapshot snapshotOf(EventContext captured) {
    return () -> {
      Scope scope = CurrentContext.attach(captured);
      ThreadContextRestorer restorer = scope::close;
      return restorer;
    };
  }
}
