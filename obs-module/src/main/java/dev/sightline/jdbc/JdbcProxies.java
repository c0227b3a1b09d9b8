package dev.sightline.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;

/** Proxies that have all interfaces of what they stand for. */
final class JdbcProxies {
  /** Per class of a driver; gone with it. */
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

  private JdbcProxies() {}

  private static void collect(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      boolean callable =
          each.getModule().isExported(each.getPackageName(), JdbcProxies.class.getModule());
      if (Modifier.isPublic(each.getModifiers()) && !each.isSealed() && callable) {
        found.add(each);
      }
      collect(each, found);
    }
  }

  static boolean isOurs(Object candidate) {
    return Proxy.isProxyClass(candidate.getClass())
        && Proxy.getInvocationHandler(candidate) instanceof JdbcHandler;
  }

  /** One with all public interfaces; where they do not go together, one with {@code type} only. */
  static <T> T of(Class<T> type, T original, InvocationHandler handler) {
    ClassLoader loader = original.getClass().getClassLoader();
    try {
      Class<?>[] all = INTERFACES.get(original.getClass());
      return type.cast(Proxy.newProxyInstance(loader, all, handler));
    } catch (IllegalArgumentException | SecurityException | ClassCastException e) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
