package dev.sightline.console.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;

/**
 * Lets only well-formed requests through: reading by GET and HEAD, changing state by POST from a
 * page of this console, never a page's source; and gives every answer its headers.
 */
@WebFilter(filterName = "guard", urlPatterns = "/*", asyncSupported = true)
public class RequestGuard implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What the names of all buttons that change state begin with. */
  private static final String ACTION = "act-";

  /** The longest form: fifty selected groups, or a note of 2,000 characters. */
  private static final long MAX_FORM_BYTES = 128 << 10;

  private final SameOrigin sameOrigin;

  public RequestGuard() {
    this(new SameOrigin());
  }

  RequestGuard(SameOrigin sameOrigin) {
    this.sameOrigin = sameOrigin;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    ResponseHeaders.apply(out);
    String path = Targets.path(in);
    if (Targets.isForTools(path) && !READING.contains(in.getMethod())) {
      out.setHeader("Allow", "GET, HEAD");
      ProblemJson.write(out, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and HEAD.");
    } else if (!METHODS.contains(in.getMethod())) {
      out.setHeader("Allow", "GET, HEAD, POST");
      refuse(out, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET, HEAD and POST.");
    } else if (path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource")) {
      out.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (in.getMethod().equals("POST") && !sameOrigin.isTrueOf(in)) {
      refuse(out, HttpServletResponse.SC_FORBIDDEN, "Not sent by a page of this console.");
    } else if (in.getContentLengthLong() > MAX_FORM_BYTES) {
      refuse(out, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The form is too large.");
    } else if (in.getMethod().equals("POST") && isForbiddenAction(in)) {
      refuse(out, HttpServletResponse.SC_FORBIDDEN, "This needs the role sightline-operator.");
    } else if (path.isEmpty() || path.equals("/")) {
      out.sendRedirect(in.getContextPath() + "/overview");
    } else {
      if (path.startsWith("/assets/")) {
        // their addresses carry a hash of their content
        out.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      }
      chain.doFilter(in, out);
    }
  }

  /** A button that changes state, pressed by somebody who is no operator; says so before Faces. */
  private static boolean isForbiddenAction(HttpServletRequest request) throws IOException {
    request.setCharacterEncoding("UTF-8"); // before the first parameter is read
    return !Access.isOperator(request)
        && Collections.list(request.getParameterNames()).stream()
            .anyMatch(name -> name.startsWith(ACTION));
  }

  /** In plain text: an error page would be built by Faces, which takes a POST for a submission. */
  private static void refuse(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(text);
  }
}
