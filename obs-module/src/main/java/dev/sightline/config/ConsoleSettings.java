package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Setting;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may use the console, and what it shows. */
public record ConsoleSettings(
    @Setting(
            description =
                "Address browsers find the console at, such as https://ops.example.org/sightline:"
                    + " needed behind a proxy that changes the host; with https the session cookie"
                    + " is for TLS only.")
        Optional<URI> url,
    @Setting(key = "name") Map<String, UserSettings> users,
    @Setting(description = "Consoles of other nodes to read from.") Map<String, URI> nodes,
    @Setting(description = "Token other nodes and tools authenticate with.")
        Optional<Secret> apiToken) {

  /** One user. */
  public record UserSettings(
      @Setting(description = "Hash of the password.") Secret passwordHash,
      @Setting(value = "sightline-viewer", description = "Roles.") Set<String> roles) {}
}
