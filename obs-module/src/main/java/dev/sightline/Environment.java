package dev.sightline;

import java.util.Locale;
import java.util.Optional;

/** What kind of installation this is. */
public enum Environment {
  LOCAL,
  DEVELOPMENT,
  STAGING,
  PRODUCTION,
  TESTING;

  /** Lower-case name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment of this name or of a usual short form of it, ignoring case. */
  public static Optional<Environment> of(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "local" -> Optional.of(LOCAL);
      case "development", "dev" -> Optional.of(DEVELOPMENT);
      case "staging", "stage", "stg" -> Optional.of(STAGING);
      case "production", "prod", "prd" -> Optional.of(PRODUCTION);
      case "testing", "test" -> Optional.of(TESTING);
      default -> Optional.empty();
    };
  }
}
