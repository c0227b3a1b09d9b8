package dev.sightline.task;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.context.Snapshot;
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
    Snapshot captured = Snapshot.capture();
    return () -> restorer(captured.attach());
  }

  @Override
  public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
    return () -> restorer(CurrentContext.attach(EventContext.empty()));
  }

  @Override
  public String getThreadContextType() {
    return TYPE;
  }

  private static ThreadContextRestorer restorer(Scope scope) {
    return scope::close;
  }
}
