package dev.sightline.log;

import dev.sightline.spi.Recorders;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Tells class loaders of other applications that carry the module too: they log for themselves. */
final class OtherApplications {
  private final Map<ClassLoader, Boolean> known = Collections.synchronizedMap(new WeakHashMap<>());

  boolean isAnother(@Nullable ClassLoader loader) {
    return loader != null && known.computeIfAbsent(loader, OtherApplications::carriesTheModule);
  }

  private static boolean carriesTheModule(ClassLoader loader) {
    try {
      return Class.forName(Recorders.class.getName(), false, loader) != Recorders.class;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
