package dev.sightline.config.source;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the source of Vault from what controls it. */
final class VaultControls {
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final ControlValues control;
  private final String prefix;

  VaultControls(ControlValues control, String prefix) {
    this.control = control;
    this.prefix = prefix;
  }

  /** Never fails: a source that is not well described says so in its state. */
  ValuesSource source(String address, int ordinal) {
    try {
      VaultAccess access = access(URI.create(address));
      return new ValuesSource("Vault", ordinal, access.location(), new VaultReader(access));
    } catch (SourceException e) {
      return failing(ordinal, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return failing(ordinal, "has an address that is no URI");
    }
  }

  private static ValuesSource failing(int ordinal, String reason) {
    return new ValuesSource(
        "Vault",
        ordinal,
        "",
        () -> {
          throw new SourceException(reason);
        });
  }

  private VaultAccess access(URI address) throws SourceException {
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !scheme.matches("(?i)https?")) {
      throw new SourceException("has an address without http:// or https:// and a host");
    }
    String authority = control.text(prefix + "authority", "vault.cacert");
    String identity = control.text(prefix + "identity-file");
    return new VaultAccess(
        address,
        paths(),
        () -> control.text(prefix + "token", "vault.token"),
        orEmpty(control.text(prefix + "role", "vault.role")),
        control.textOr(prefix + "auth-path", "kubernetes"),
        identity == null ? VaultAccess.SERVICE_ACCOUNT : SourceSetBuilder.path(identity),
        orEmpty(control.text(prefix + "namespace", "vault.namespace")),
        authority == null ? null : SourceSetBuilder.path(authority),
        timeout());
  }

  private List<String> paths() throws SourceException {
    String paths = control.text(prefix + "path", "vault.path");
    List<String> all =
        paths == null
            ? List.of()
            : Arrays.stream(paths.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (all.isEmpty()) {
      throw new SourceException("has no path: set " + prefix + "path");
    }
    return all;
  }

  private Duration timeout() {
    Duration set = control.duration(prefix + "timeout", Duration.ofSeconds(5));
    if (set.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return set.compareTo(LONGEST) > 0 ? LONGEST : set;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
