package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Name and password of an {@code Authorization: Basic} header (RFC 7617).
 *
 * @param name before the first colon
 * @param password after it
 */
record BasicCredentials(String name, String password) {
  private static final String SCHEME = "basic ";

  static Optional<BasicCredentials> of(HttpServletRequest request) {
    @Nullable String header = request.getHeader("Authorization");
    if (header == null
        || header.length() > 2_048
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(bytes, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name;
  }
}
