package dev.sightline.jdbc;

import dev.sightline.context.CurrentContext;
import dev.sightline.spi.Recorders;
import org.jspecify.annotations.Nullable;

/** Times a call of the database, whether it returns or throws. */
final class QueryTimer {
  private QueryTimer() {}

  /** A call of a driver. */
  @FunctionalInterface
  interface Call {
    @Nullable Object run() throws Throwable;
  }

  static @Nullable Object time(String type, Call call) throws Throwable {
    long start = System.nanoTime();
    try {
      return call.run();
    } finally {
      long nanos = System.nanoTime() - start;
      Recorders.measurements().query(type, nanos, CurrentContext.get());
    }
  }
}
