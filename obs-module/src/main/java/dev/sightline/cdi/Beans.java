package dev.sightline.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** Beans for objects that the container does not make. */
final class Beans {
  private Beans() {}

  /** Null where this application has no CDI. */
  static <T> @Nullable Instance<T> select(Class<T> type) {
    try {
      return CDI.current().select(type);
    } catch (IllegalStateException noCdi) {
      return null;
    }
  }
}
