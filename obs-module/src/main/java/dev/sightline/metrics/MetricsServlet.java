package dev.sightline.metrics;

import dev.sightline.manage.MetricsText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application's own metrics as text, for Prometheus and its like. */
public final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient MetricsEndpoint endpoint;

  public MetricsServlet(MetricsEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!endpoint.isOpen()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (!endpoint.admits(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"sightline\"");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      MetricsText format = MetricsText.accepted(request.getHeader("Accept"));
      byte[] text = endpoint.read(format);
      response.setHeader("Vary", "Accept");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setContentType(format.contentType());
      response.setContentLength(text.length);
      response.getOutputStream().write(text);
    }
  }

  /** Would show the caller's own headers. */
  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
