package dev.sightline.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;

/** Stands for an object of a driver: passes everything on and throws what it throws. */
abstract class JdbcHandler implements InvocationHandler {
  private final Object original;

  JdbcHandler(Object original) {
    this.original = original;
  }

  @Override
  public final @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
    @Nullable Object[] arguments = given == null ? new Object[0] : given;
    Class<?> declaring = method.getDeclaringClass();
    if (declaring == Object.class) {
      return ofObject(method.getName(), arguments);
    } else if (declaring == Wrapper.class && arguments[0] instanceof Class<?> type) {
      return ofWrapper(method, type);
    }
    return call(proxy, method, arguments);
  }

  /** Any other method of the object. */
  abstract @Nullable Object call(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable;

  /** Calls the original. */
  final @Nullable Object pass(Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(original, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object ofObject(String method, @Nullable Object[] arguments) {
    return switch (method) {
      case "equals" -> original.equals(originalOf(arguments[0]));
      case "hashCode" -> original.hashCode();
      default -> original.toString();
    };
  }

  private static @Nullable Object originalOf(@Nullable Object other) {
    return other != null
            && Proxy.isProxyClass(other.getClass())
            && Proxy.getInvocationHandler(other) instanceof JdbcHandler handler
        ? handler.original
        : other;
  }

  /** The original itself is what somebody who unwraps is after. */
  private @Nullable Object ofWrapper(Method method, Class<?> type) throws Throwable {
    boolean isIt = type.isInstance(original);
    if (method.getName().equals("isWrapperFor")) {
      return isIt || Boolean.TRUE.equals(pass(method, new Object[] {type}));
    }
    return isIt ? original : pass(method, new Object[] {type});
  }
}
