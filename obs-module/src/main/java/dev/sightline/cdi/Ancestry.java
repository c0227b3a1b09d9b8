package dev.sightline.cdi;

import org.jspecify.annotations.Nullable;

/** What a class is, asked by name: the type itself may be missing on this server. */
final class Ancestry {
  private Ancestry() {}

  /** Whether the class, or one above it, has this name. */
  static boolean has(@Nullable Class<?> type, String name) {
    if (type == null) {
      return false;
    }
    if (type.getName().equals(name) || has(type.getSuperclass(), name)) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (has(each, name)) {
        return true;
      }
    }
    return false;
  }
}
