package dev.sightline.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Types that say themselves how they are read: by a public static {@code of(String)}, {@code
 * valueOf(String)}, {@code fromString(String)} or {@code parse(CharSequence)}, or a public
 * constructor that takes a {@code String}. Source: MicroProfile Config 3.1, "Automatic Converters".
 */
final class ImplicitConversion {
  private final Class<?> type;
  private final @Nullable Method method;
  private final @Nullable Constructor<?> constructor;

  private ImplicitConversion(
      Class<?> type, @Nullable Method method, @Nullable Constructor<?> constructor) {
    this.type = type;
    this.method = method;
    this.constructor = constructor;
  }

  /** How this type is read, or null when it does not say. A record is read by a method only. */
  static @Nullable ImplicitConversion of(Class<?> type) {
    if (type.isArray() || type.isPrimitive() || type.isInterface() || type == Object.class) {
      return null;
    }
    for (String name : new String[] {"of", "valueOf", "fromString", "parse"}) {
      for (Class<?> parameter : new Class<?>[] {String.class, CharSequence.class}) {
        Method method = method(type, name, parameter);
        if (method != null) {
          return new ImplicitConversion(type, method, null);
        }
      }
    }
    return type.isRecord() || Modifier.isAbstract(type.getModifiers()) ? null : constructor(type);
  }

  private static @Nullable Method method(Class<?> type, String name, Class<?> parameter) {
    try {
      Method method = type.getDeclaredMethod(name, parameter);
      int modifiers = method.getModifiers();
      boolean usable = Modifier.isStatic(modifiers) && Modifier.isPublic(modifiers);
      if (usable && type.isAssignableFrom(method.getReturnType())) {
        return method;
      }
      return null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static @Nullable ImplicitConversion constructor(Class<?> type) {
    try {
      return new ImplicitConversion(type, null, type.getConstructor(String.class));
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * @throws IllegalArgumentException without the text, and without what the type says of it
   */
  Object convert(String text) {
    try {
      Object value = null;
      if (method != null) {
        method.trySetAccessible();
        value = method.invoke(null, text);
      } else if (constructor != null) {
        constructor.trySetAccessible();
        value = constructor.newInstance(text);
      }
      if (value != null) {
        return value;
      }
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("is of a type that cannot be made", null);
    }
    throw new IllegalArgumentException("must be a " + type.getSimpleName());
  }
}
