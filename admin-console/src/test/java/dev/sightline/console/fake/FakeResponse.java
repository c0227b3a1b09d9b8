package dev.sightline.console.fake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A response that remembers. */
public final class FakeResponse {
  private final TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final StringWriter body = new StringWriter();
  private int status = 200;
  private @Nullable String redirect;

  public int status() {
    return status;
  }

  public @Nullable String redirect() {
    return redirect;
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  public String body() {
    return body.toString();
  }

  public HttpServletResponse build() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            FakeResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> answer(called, arguments));
  }

  private @Nullable Object answer(Method called, @Nullable Object @Nullable [] arguments) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return switch (called.getName()) {
      case "setHeader" -> headers.put(String.valueOf(given[0]), String.valueOf(given[1]));
      case "setContentType" -> headers.put("Content-Type", String.valueOf(given[0]));
      case "setStatus", "sendError" -> {
        status = (Integer) given[0];
        yield null;
      }
      case "sendRedirect" -> {
        redirect = String.valueOf(given[0]);
        yield null;
      }
      case "getWriter" -> new PrintWriter(body, true);
      default -> throw new UnsupportedOperationException(called.getName());
    };
  }
}
