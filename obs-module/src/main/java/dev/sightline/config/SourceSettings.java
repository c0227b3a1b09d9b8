package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where configuration comes from besides the server's own sources. What concerns sources is read
 * before there is a configuration, see the package {@code source}; here it is checked and shown.
 */
public record SourceSettings(
    @Setting(
            value = ".env",
            description =
                "File of NAME=value lines, and beside it .env.<environment>; none for neither.")
        Path dotenv,
    @Setting(
            value = "/run/secrets",
            description = "Directory with one file per property; none for no such directory.")
        Path secretsDir,
    @Setting(
            value = "true",
            description = "Whether NAME_FILE gives NAME the content of the file it names.")
        boolean nameFiles,
    @Setting(
            value = "5m",
            description =
                "How often files of secrets and Vault are read again; 0s for never, else 1s or"
                    + " more.")
        Duration refresh,
    VaultSettings vault,
    @Setting(
            description =
                "true: unknown keys are errors, too; false: wrong settings of Sightline's own do"
                    + " not stop the start. By default errors stop the start, and unknown keys are"
                    + " errors in production only.")
        Optional<Boolean> strict,
    @Setting(
            value = "",
            description = "Further properties whose values the console shows; * for any text.")
        List<String> showKeys,
    @Setting(
            value = "",
            description =
                "Properties that may have in production what the guards refuse; * for any text.")
        List<String> productionExceptions) {

  /** Vault or OpenBao, key-value engine version 2; off without an address. */
  public record VaultSettings(
      @Setting(value = "true", description = "Switches Vault off, whatever else is set.")
          boolean enabled,
      @Setting(description = "Address of the server.", fallback = "vault.addr")
          Optional<URI> address,
      @Setting(
              description =
                  "Paths of secrets, such as secret/data/shop; of a name in several the first"
                      + " counts.",
              fallback = "vault.path")
          List<String> path,
      @Setting(description = "Token.", fallback = "vault.token") Optional<Secret> token,
      @Setting(
              description =
                  "Role for the login of a Kubernetes service account; used without a token.",
              fallback = "vault.role")
          Optional<String> role,
      @Setting(value = "kubernetes", description = "Where that login is mounted.") String authPath,
      @Setting(
              value = "/var/run/secrets/kubernetes.io/serviceaccount/token",
              description = "File with the token of the service account.")
          Path identityFile,
      @Setting(
              description = "File with the certificate of the authority to trust, in PEM.",
              fallback = "vault.cacert")
          Optional<Path> authority,
      @Setting(description = "Namespace.", fallback = "vault.namespace") Optional<String> namespace,
      @Setting(
              value = "5s",
              description = "Longest time one reading, and so the start, waits.",
              min = "100ms",
              max = "1m")
          Duration timeout) {}
}
