package dev.sightline.console.fake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request with just what the console asks of one. */
public final class FakeRequest {
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final String method;
  private final String path;
  private @Nullable String query;
  private @Nullable String user;
  private Set<String> roles = Set.of();
  private @Nullable HttpSession session;
  private int sessions;
  private long length;

  public FakeRequest(String method, String path) {
    this.method = method;
    this.path = path;
  }

  public FakeRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public FakeRequest parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  public FakeRequest length(long bytes) {
    length = bytes;
    return this;
  }

  public FakeRequest query(String text) {
    query = text;
    return this;
  }

  public FakeRequest user(String name, String... roleNames) {
    user = name;
    roles = Set.of(roleNames);
    return this;
  }

  /** How many sessions were begun. */
  public int sessions() {
    return sessions;
  }

  public HttpServletRequest build() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> answer(called, arguments));
  }

  private @Nullable Object answer(Method called, @Nullable Object @Nullable [] arguments) {
    String first = arguments == null ? "" : String.valueOf(arguments[0]);
    return switch (called.getName()) {
      case "getMethod" -> method;
      case "getServletPath" -> path;
      case "getContextPath" -> "/sightline";
      case "getQueryString" -> query;
      case "getRemoteAddr" -> "192.0.2.7";
      case "getHeader" -> headers.get(first);
      case "getParameter" -> parameters.get(first);
      case "getParameterNames" -> Collections.enumeration(parameters.keySet());
      case "getContentLengthLong" -> length;
      case "setCharacterEncoding" -> null;
      case "getUserPrincipal" -> user == null ? null : (Principal) () -> String.valueOf(user);
      case "isUserInRole" -> roles.contains(first);
      case "getSession" -> session(first.equals("true"));
      case "getPathInfo" -> null;
      default -> throw new UnsupportedOperationException(called.getName());
    };
  }

  private @Nullable HttpSession session(boolean create) {
    if (session == null && create) {
      sessions++;
      attributes.clear();
      session =
          (HttpSession)
              Proxy.newProxyInstance(
                  FakeRequest.class.getClassLoader(),
                  new Class<?>[] {HttpSession.class},
                  (proxy, called, arguments) -> sessionAnswer(called, arguments));
    }
    return session;
  }

  private @Nullable Object sessionAnswer(Method called, @Nullable Object @Nullable [] arguments) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return switch (called.getName()) {
      case "getAttribute" -> attributes.get(String.valueOf(given[0]));
      case "setAttribute" -> attributes.put(String.valueOf(given[0]), given[1]);
      case "invalidate" -> {
        session = null;
        yield null;
      }
      case "setMaxInactiveInterval" -> null;
      default -> throw new UnsupportedOperationException(called.getName());
    };
  }
}
