package dev.sightline.trace;

import dev.sightline.context.Carrier;
import dev.sightline.context.Scope;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;

/** OpenTelemetry's context, from thread to thread. Names an optional API. */
@SuppressWarnings("MustBeClosedChecker") // by whoever attaches
final class OtelCarrier implements Carrier {

  @Override
  public Supplier<Scope> capture() {
    Context captured = Context.current();
    return () -> captured.makeCurrent()::close;
  }

  /** What is restored belongs to whoever left it: there is no scope of ours to close. */
  @Override
  public Runnable remember() {
    Context before = Context.current();
    return () -> {
      if (!Context.current().equals(before)) {
        before.makeCurrent();
      }
    };
  }
}
