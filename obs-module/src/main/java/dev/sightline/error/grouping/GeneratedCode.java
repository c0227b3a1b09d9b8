package dev.sightline.error.grouping;

import java.util.List;

/**
 * Knows the names that compilers, containers and proxy libraries make up, and takes the parts out
 * of them that change from build to build.
 */
final class GeneratedCode {
  private static final List<String> MARKS =
      List.of(
          "$$Lambda",
          "$$_", // Weld, javassist: Orders$Proxy$_$$_WeldClientProxy
          "$$Owb", // OpenWebBeans
          "$$Enhancer", // CGLIB
          "$$FastClass",
          "$$SpringCGLIB",
          "$$LocalBeanProxy", // OpenEJB
          "$$$view", // WildFly
          "$$$endpoint",
          "_$$_jvst", // Hibernate on javassist
          "$HibernateProxy$",
          "$ByteBuddy$",
          "$MockitoMock$",
          "$Proxy", // java.lang.reflect.Proxy, Weld
          "__EJB31_Generated__"); // GlassFish, Payara
  private static final List<String> SUFFIXES = List.of("_ClientProxy", "_Subclass"); // ArC

  private GeneratedCode() {}

  /** Whether nobody wrote this class: it only leads to one that somebody wrote. */
  static boolean isGenerated(String className) {
    boolean odd = className.indexOf('$') >= 0 || className.indexOf('_') >= 0;
    return (odd && (contains(className, MARKS) || SUFFIXES.stream().anyMatch(className::endsWith)))
        || className.contains(".EJSLocal") // Liberty
        || className.contains(".EJSRemote")
        || (className.contains("Accessor") && className.contains(".reflect."));
  }

  private static boolean contains(String className, List<String> marks) {
    for (String mark : marks) {
      if (className.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the compiler added the method to reach a private member or to bridge a type. */
  static boolean isBridge(String method) {
    return method.startsWith("access$") || method.startsWith("$$");
  }

  /** The class without what numbers it: {@code Orders$1} and {@code Orders$2} are one. */
  static String stableClass(String className) {
    int hidden = className.indexOf('/');
    String name = hidden < 0 ? className : className.substring(0, hidden);
    for (String mark : MARKS) {
      int at = mark.charAt(0) == '$' ? name.indexOf(mark) : -1;
      name = at > 0 ? name.substring(0, at) : name;
    }
    return withoutNumbers(name);
  }

  /** The method without what numbers it: {@code lambda$place$3} is {@code lambda$place$}. */
  static String stableMethod(String method) {
    return method.indexOf('$') < 0 ? method : withoutNumbers(method);
  }

  /** Drops digits that follow a dollar, or a dash after one (Kotlin), and end there. */
  private static String withoutNumbers(String name) {
    if (name.indexOf('$') < 0) {
      return name;
    }
    StringBuilder stable = new StringBuilder(name.length());
    boolean afterDollar = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9' && afterDollar) {
        continue;
      }
      stable.append(c);
      afterDollar = c == '$' || c == '-' || (afterDollar && c == '_');
    }
    return stable.toString();
  }
}
