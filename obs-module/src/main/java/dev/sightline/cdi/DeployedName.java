package dev.sightline.cdi;

import java.net.URL;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The name of the WAR before the server has made a servlet context: that of the module, where the
 * server's directory has it, else what the places of its classes tell.
 */
final class DeployedName {
  private static final Pattern WAR =
      Pattern.compile("([^/!]+?)(?:\\.war)?(?:\\.wab)?!?/WEB-INF/(?:classes|lib)/");
  private static final String MODULE = "java:module/ModuleName";
  static final String UNKNOWN = "application";

  private DeployedName() {}

  /**
   * @param types classes that may be the application's own
   */
  static String of(Collection<? extends Class<?>> types) {
    String module = module();
    return module.isBlank() ? ofPlaces(types) : module;
  }

  /** As Jakarta EE defines it: the name of the file without its ending, unless it is declared. */
  @SuppressWarnings("BanJNDI") // the name is a constant
  private static String module() {
    try {
      return String.valueOf(new InitialContext().lookup(MODULE));
    } catch (NamingException | RuntimeException | LinkageError notThere) {
      return "";
    }
  }

  private static String ofPlaces(Collection<? extends Class<?>> types) {
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
