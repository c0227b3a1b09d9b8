package dev.sightline.rest;

import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code @Path} values of classes and methods, found on superclasses and interfaces too. */
final class PathTemplates {
  private static final Pattern PARAMETER =
      Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

  private PathTemplates() {}

  /** The path of a resource class; empty when it has none, as sub-resources do. */
  static String of(Class<?> resource) {
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      String path = annotated(type);
      for (Class<?> each : type.getInterfaces()) {
        path = path == null ? annotated(each) : path;
      }
      if (path != null) {
        return path;
      }
    }
    return "";
  }

  /** The path of a method of that class; empty when it answers at the path of its class. */
  static String of(Class<?> resource, Method method) {
    String path = annotated(method);
    for (Class<?> type = resource; path == null && type != null; type = type.getSuperclass()) {
      path = declared(type, method);
      for (Class<?> each : type.getInterfaces()) {
        path = path == null ? declared(each, method) : path;
      }
    }
    return path == null ? "" : path;
  }

  /** Both parts with one slash between them; {@code /} when both are empty. */
  static String join(String first, String second) {
    String tail = second.isEmpty() || second.startsWith("/") ? second : "/" + second;
    String joined = trimEnd(first) + trimEnd(tail);
    return joined.isEmpty() ? "/" : joined;
  }

  static String trimEnd(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** A template that matches a path from its start, whatever its parameters are. */
  static Pattern asPrefix(String template) {
    StringBuilder regex = new StringBuilder("/?");
    var parameters = PARAMETER.matcher(template.startsWith("/") ? template.substring(1) : template);
    int from = 0;
    String text = template.startsWith("/") ? template.substring(1) : template;
    while (parameters.find()) {
      regex.append(Pattern.quote(text.substring(from, parameters.start()))).append("[^/]+");
      from = parameters.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(from))) + "(/|$)");
  }

  private static @Nullable String declared(Class<?> type, Method method) {
    try {
      return annotated(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static @Nullable String annotated(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? null : PARAMETER.matcher(path.value()).replaceAll("{$1}");
  }
}
