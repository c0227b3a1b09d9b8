package dev.sightline.cdi;

import java.net.URL;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the WAR from where its classes lie: all there is before the server has made a servlet
 * context, which has the real one.
 */
final class DeployedName {
  private static final Pattern WAR =
      Pattern.compile("([^/!]+?)(?:\\.war)?(?:\\.wab)?!?/WEB-INF/(?:classes|lib)/");
  private static final String UNKNOWN = "application";

  private DeployedName() {}

  /**
   * @param types classes that may be the application's own
   */
  static String of(Collection<? extends Class<?>> types) {
    for (Class<?> type : types) {
      String name = of(type);
      if (!name.equals(UNKNOWN)) {
        return name;
      }
    }
    return of(DeployedName.class);
  }

  private static String of(Class<?> type) {
    try {
      ClassLoader loader = type.getClassLoader();
      URL place =
          loader == null ? null : loader.getResource(type.getName().replace('.', '/') + ".class");
      return place == null ? UNKNOWN : of(place.toString());
    } catch (RuntimeException e) {
      return UNKNOWN;
    }
  }

  static String of(String place) {
    Matcher matcher = WAR.matcher(place);
    String name = UNKNOWN;
    while (matcher.find()) {
      name = matcher.group(1).startsWith(".") ? name : matcher.group(1); // a cache of the server's
    }
    return name;
  }
}
