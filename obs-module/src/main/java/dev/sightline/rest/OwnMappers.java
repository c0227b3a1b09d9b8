package dev.sightline.rest;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The exception mappers that the application brings. */
final class OwnMappers {
  private OwnMappers() {}

  /**
   * Whether one of those known by now takes exceptions declared as this type. Jersey knows all of
   * them when it configures features, RESTEasy does not.
   */
  static boolean has(Configuration configuration, Class<?> exception) {
    return Stream.concat(
            configuration.getClasses().stream(),
            configuration.getInstances().stream().map(Object::getClass))
        .filter(OwnMappers::isOwn)
        .anyMatch(type -> takes(type, exception));
  }

  static boolean isOwn(Class<?> type) {
    return ExceptionMapper.class.isAssignableFrom(type)
        && type.getClassLoader() == OwnMappers.class.getClassLoader()
        && !type.getName().startsWith("dev.sightline.");
  }

  private static boolean takes(Class<?> mapper, Class<?> exception) {
    for (Method each : mapper.getMethods()) {
      if (each.getName().equals("toResponse") && each.getParameterTypes()[0] == exception) {
        return true;
      }
    }
    return false;
  }
}
