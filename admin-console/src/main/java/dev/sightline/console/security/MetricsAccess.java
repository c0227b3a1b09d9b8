package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who may scrape the metrics: viewers, whoever sends the token of {@value #TOKEN}, and everybody
 * where {@value #ACCESS} says so.
 */
@ApplicationScoped
public class MetricsAccess {
  static final String ACCESS = "sightline.metrics.endpoint.access";
  static final String TOKEN = "sightline.metrics.endpoint.token";

  private final String access;
  private final String token;

  @Inject
  public MetricsAccess() {
    this(ConfigProvider.getConfig());
  }

  MetricsAccess(Config config) {
    access = text(config, ACCESS).toLowerCase(Locale.ROOT);
    token = text(config, TOKEN);
  }

  private static String text(Config config, String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).orElse("");
  }

  /** Whether there is anything to scrape at all. */
  public boolean isOff() {
    return access.equals("off");
  }

  /** Whether this caller may. */
  public boolean isAllowed(HttpServletRequest request) {
    return access.equals("open")
        || BearerToken.isSent(request, token)
        || Access.isAllowed(request, Permission.SCRAPE_METRICS);
  }
}
