package dev.sightline.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Paths through sub-resource locators. Jakarta REST 3.1 tells the matched resources but not the
 * locators between them, so the locator is the one whose template fits the path.
 */
final class LocatorPaths {
  private LocatorPaths() {}

  /**
   * The template of the innermost resource.
   *
   * @param matched innermost first, as {@code UriInfo.getMatchedResources()} gives them; at least
   *     one
   * @param path raw path below the application path
   */
  static String to(List<Object> matched, String path) {
    int root = matched.size() - 1;
    String template = PathTemplates.of(matched.get(root).getClass());
    for (int i = root; i > 0; i--) {
      template = through(matched.get(i).getClass(), template, path);
    }
    return template;
  }

  private static String through(Class<?> parent, String template, String path) {
    return methods(parent)
        .filter(LocatorPaths::isLocator)
        .map(method -> PathTemplates.join(template, PathTemplates.of(parent, method)))
        .filter(candidate -> PathTemplates.asPrefix(candidate).matcher(path).lookingAt())
        .max(Comparator.comparingInt(LocatorPaths::literalLength))
        .orElse(template);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods());
  }

  private static boolean isLocator(Method method) {
    return method.isAnnotationPresent(Path.class)
        && Arrays.stream(method.getAnnotations())
            .noneMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static int literalLength(String template) {
    return template.replaceAll("\\{[^}]*}", "").length();
  }
}
