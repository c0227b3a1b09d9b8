package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The token of {@value #KEY}, with which tools may read the API as a viewer. */
@ApplicationScoped
public class ApiToken {
  static final String KEY = "sightline.console.api-token";
  static final int MIN_LENGTH = BearerToken.MIN_LENGTH;

  private final String token;

  @Inject
  public ApiToken() {
    this(ConfigProvider.getConfig());
  }

  ApiToken(Config config) {
    token = config.getOptionalValue(KEY, String.class).map(String::strip).orElse("");
  }

  /** Whether a token is set that is too short to be one; such a token is not accepted. */
  boolean isTooShort() {
    return !token.isEmpty() && token.length() < MIN_LENGTH;
  }

  /** The caller, when the request carries the token. */
  Optional<SignedIn> caller(HttpServletRequest request) {
    return BearerToken.isSent(request, token)
        ? Optional.of(new SignedIn("api-token", Set.of(Role.VIEWER.label()), 0))
        : Optional.empty();
  }
}
