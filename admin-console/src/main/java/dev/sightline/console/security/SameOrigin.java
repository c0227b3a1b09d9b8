package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request was sent by a page of this console. A browser says so itself in {@code
 * Sec-Fetch-Site} or, on plain HTTP, in {@code Origin}; a request with neither is refused.
 */
final class SameOrigin {
  private final String configured;

  SameOrigin() {
    this(ConfigProvider.getConfig().getOptionalValue(ConsoleUrl.KEY, String.class));
  }

  /**
   * @param url where browsers find the console, for servers behind a proxy that changes the host
   */
  SameOrigin(Optional<String> url) {
    configured = url.map(SameOrigin::authority).orElse("");
  }

  boolean isTrueOf(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    String from = authority(origin);
    @Nullable String host = request.getHeader("Host");
    return !from.isEmpty()
        && (from.equals(configured) || from.equals(host == null ? "" : authority("//" + host)));
  }

  private static String authority(String url) {
    try {
      @Nullable String authority = URI.create(url.strip()).getRawAuthority();
      return authority == null
          ? ""
          : authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
