package dev.sightline.console.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the session cookie to this application, so that no other one on the server is ever sent it,
 * and to TLS where the configured address says that browsers use it. What does not depend on the
 * deployment is in web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setPath(event.getServletContext().getContextPath());
    cookie.setAttribute("SameSite", "Strict");
    ConfigProvider.getConfig()
        .getOptionalValue(ConsoleUrl.KEY, String.class)
        .filter(url -> url.strip().toLowerCase(Locale.ROOT).startsWith("https:"))
        .ifPresent(url -> cookie.setSecure(true));
  }
}
