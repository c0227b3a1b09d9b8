package dev.sightline.config.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a Vault is reached.
 *
 * @param address without a path, or with that of a proxy
 * @param paths of the secrets, the first that has a name counts
 * @param token asked at every login, as its file may have changed; null for the login by role
 * @param role for the login of a Kubernetes service account; empty for none
 * @param authPath where that login is mounted
 * @param identity file with the token of the service account
 * @param namespace of Vault Enterprise or OpenBao; empty for none
 * @param authority file with the certificate of the server's authority, or null for the usual ones
 * @param timeout longest time for all of one reading
 */
record VaultAccess(
    URI address,
    List<String> paths,
    Supplier<@Nullable String> token,
    String role,
    String authPath,
    Path identity,
    String namespace,
    @Nullable Path authority,
    Duration timeout) {

  static final Path SERVICE_ACCOUNT =
      Path.of("/var/run/secrets/kubernetes.io/serviceaccount/token");

  VaultAccess {
    paths = paths.stream().map(VaultAccess::dataPath).toList();
  }

  /** The path of the HTTP API for a path of the command line: {@code data} is its second part. */
  static String dataPath(String path) {
    String bare = path.strip().replaceAll("^/+|/+$", "").replaceFirst("^v1/", "");
    int slash = bare.indexOf('/');
    return slash < 0 || bare.contains("/data/")
        ? bare
        : bare.substring(0, slash) + "/data" + bare.substring(slash);
  }

  URI api(String path) {
    String base = address.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "v1/" + path.replace(" ", "%20"));
  }

  /** For people: without user information. */
  String location() {
    return address.getScheme()
        + "://"
        + address.getHost()
        + (address.getPort() < 0 ? "" : ":" + address.getPort())
        + " "
        + String.join(", ", paths);
  }
}
