package dev.sightline.spi;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;

/** The interfaces that what stands for an object of a server or a driver can have. */
public final class ProxyInterfaces {
  /** Per class; gone with it. */
  private static final ClassValue<Class<?>[]> INTERFACES =
      new ClassValue<>() {
        @Override
        protected Class<?>[] computeValue(Class<?> type) {
          Set<Class<?>> found = new LinkedHashSet<>();
          for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            collect(each, found);
          }
          return found.toArray(Class<?>[]::new);
        }
      };

  private ProxyInterfaces() {}

  /** All public ones of a class and its superclasses that the module may call. */
  public static Class<?>[] of(Class<?> type) {
    return INTERFACES.get(type).clone();
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      boolean callable =
          each.getModule().isExported(each.getPackageName(), ProxyInterfaces.class.getModule());
      if (Modifier.isPublic(each.getModifiers()) && !each.isSealed() && callable) {
        found.add(each);
      }
      collect(each, found);
    }
  }
}
