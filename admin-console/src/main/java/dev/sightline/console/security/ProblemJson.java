package dev.sightline.console.security;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Errors for tools, as RFC 9457 problem details. */
public final class ProblemJson {
  private ProblemJson() {}

  /**
   * Answers with a problem and nothing else.
   *
   * @param detail one sentence that is ours, never text from outside
   */
  public static void write(HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      // not Basic: a browser must not pop up its own dialog
      response.setHeader("WWW-Authenticate", "Bearer realm=\"sightline\"");
    }
    response.setContentType("application/problem+json;charset=UTF-8");
    String json =
        Json.createObjectBuilder().add("status", status).add("detail", detail).build().toString();
    response.getWriter().write(json);
  }
}
