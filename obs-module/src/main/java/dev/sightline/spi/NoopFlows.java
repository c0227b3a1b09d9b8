package dev.sightline.spi;

import dev.sightline.event.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flows that leave no trace, while nothing is recorded. */
enum NoopFlows implements FlowRecorder {
  INSTANCE;

  @Override
  public ActiveFlow start(String name, Fields fields) {
    return new NoopFlow(UUID.randomUUID().toString(), name);
  }

  @Override
  public ActiveFlow resume(String id, String name) {
    return new NoopFlow(id, name);
  }

  private record NoopFlow(String id, String name) implements ActiveFlow {
    @Override
    public void step(String step, Fields fields) {}

    @Override
    public boolean completed(Fields fields) {
      return false;
    }

    @Override
    public boolean failed(String reason, @Nullable Throwable thrown, Fields fields) {
      return false;
    }

    @Override
    public boolean isEnded() {
      return true;
    }
  }
}
