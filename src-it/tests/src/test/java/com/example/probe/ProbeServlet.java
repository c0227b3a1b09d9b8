package com.example.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * An application that says something through every logging API it has. It knows nothing of
 * Sightline.
 */
@WebServlet("/say")
public class ProbeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger JUL = Logger.getLogger(ProbeServlet.class.getName());
  private static final Logger FINE = Logger.getLogger("com.example.probe.Fine");
  private static final Logger LIBRARY = Logger.getLogger("org.library.Thing");
  private static final System.Logger SYSTEM = System.getLogger("com.example.probe.System");
  private static final org.slf4j.Logger SLF4J = LoggerFactory.getLogger("com.example.probe.Slf4j");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    String secret = request.getParameter("secret");
    String times = request.getParameter("times");
    if (times == null) {
      everything(id, secret);
    } else {
      for (int i = 0; i < Integer.parseInt(times); i++) {
        JUL.info("again " + id);
      }
    }
    response.getWriter().print("said");
  }

  private static void everything(String id, String secret) {
    JUL.log(Level.INFO, "jul {0} password={1}", new Object[] {id, secret});
    JUL.log(Level.SEVERE, "jul thrown " + id, new IllegalStateException("password=" + secret));
    FINE.fine("fine " + id);
    FINE.finest("too fine " + id);
    SYSTEM.log(System.Logger.Level.INFO, "system " + id);
    LIBRARY.warning("library " + id);
    MDC.put("tenant", "acme-" + id);
    MDC.put("api_key", secret);
    try {
      SLF4J.info("slf4j {} {}", id, "filled");
      SLF4J.atWarn().addKeyValue("order_id", 7).addKeyValue("password", secret).log("keys " + id);
    } finally {
      MDC.clear();
    }
  }
}
