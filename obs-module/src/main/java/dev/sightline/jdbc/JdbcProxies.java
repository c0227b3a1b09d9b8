package dev.sightline.jdbc;

import dev.sightline.spi.ProxyInterfaces;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Proxies that have all interfaces of what they stand for. */
final class JdbcProxies {
  private JdbcProxies() {}

  static boolean isOurs(Object candidate) {
    return Proxy.isProxyClass(candidate.getClass())
        && Proxy.getInvocationHandler(candidate) instanceof JdbcHandler;
  }

  /** One with all public interfaces; where they do not go together, one with {@code type} only. */
  static <T> T of(Class<T> type, T original, InvocationHandler handler) {
    ClassLoader loader = original.getClass().getClassLoader();
    try {
      Class<?>[] all = ProxyInterfaces.of(original.getClass());
      return type.cast(Proxy.newProxyInstance(loader, all, handler));
    } catch (IllegalArgumentException | SecurityException | ClassCastException e) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
