package dev.sightline.cdi;

import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Looks up what the server defines under a JNDI name. */
final class LocalNames {
  private static final Pattern LOCAL =
      Pattern.compile("(?:java:[A-Za-z]{2,12}/)?[A-Za-z0-9_][A-Za-z0-9_./-]{0,200}");

  private LocalNames() {}

  /**
   * Only local names: a name with a scheme would make the server call a stranger.
   *
   * @throws NamingException when there is no such thing, or it is something else
   */
  @SuppressWarnings("BanJNDI")
  static <T> T lookUp(String name, Class<T> type) throws NamingException {
    if (!LOCAL.matcher(name).matches()) {
      throw new NamingException("not a name local to this server");
    }
    Object found = InitialContext.doLookup(name);
    if (!type.isInstance(found)) {
      throw new NamingException("something else");
    }
    return type.cast(found);
  }
}
