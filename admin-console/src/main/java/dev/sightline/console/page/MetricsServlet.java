package dev.sightline.console.page;

import dev.sightline.console.security.MetricsAccess;
import dev.sightline.console.security.ProblemJson;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Pending;
import dev.sightline.console.view.ScrapeText;
import dev.sightline.manage.MetricsText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of all applications whose own registry is in force, as one text to scrape; see {@code
 * docs/metrics.md}.
 */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Applications applications;
  @Inject transient MetricsAccess access;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (access.isOff()) {
      ProblemJson.write(response, HttpServletResponse.SC_NOT_FOUND, "There is no such resource.");
    } else if (!access.isAllowed(request)) {
      boolean known = request.getUserPrincipal() != null;
      ProblemJson.write(
          response,
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
          known ? "A role is missing." : "Sign in, or send a token.");
    } else {
      write(MetricsText.accepted(request.getHeader("Accept")), response);
    }
  }

  private void write(MetricsText format, HttpServletResponse response) throws IOException {
    Map<ApplicationRef, Pending<String>> asked = new LinkedHashMap<>();
    for (ApplicationRef app : applications.reader().source().applications()) {
      asked.put(app, applications.reader().ask(app, source -> source.metrics(app, format)));
    }
    ScrapeText text = new ScrapeText(format);
    asked.forEach((app, answer) -> text.add(app.key(), answer.await()));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Vary", "Accept");
    response.setContentType(format.contentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
