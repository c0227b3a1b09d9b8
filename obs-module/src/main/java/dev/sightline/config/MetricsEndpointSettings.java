package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Setting;
import java.util.Optional;

/** Where the application itself offers its metrics, when they are in the module's own registry. */
public record MetricsEndpointSettings(
    @Setting(
            value = "token",
            description =
                "Who may read the module's own metrics: whoever has the token, everybody, or"
                    + " nobody. Holds for the console's /sightline/metrics as well.")
        Access access,
    @Setting(
            value = "/sightline/metrics",
            description = "Where they are, below the application's context root.",
            pattern = MetricsEndpointSettings.PATH)
        String path,
    @Setting(
            description =
                "Bearer token that scrapers send, 24 characters or more; by default that of"
                    + " sightline.console.api-token.")
        Optional<Secret> token) {

  /** What the path may be: never the root, which would take every request of the application. */
  public static final String PATH = "(/[A-Za-z0-9._~-]{1,64}){1,8}";

  /** Who may read. */
  public enum Access {
    TOKEN,
    OPEN,
    OFF
  }
}
