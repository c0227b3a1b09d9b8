package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where configuration comes from besides the server's own sources. */
public record SourceSettings(
    @Setting(value = ".env", description = "File of NAME=value lines; empty for none.") Path dotenv,
    @Setting(
            value = "/run/secrets",
            description = "Directory with one file per property; need not exist.")
        Path secretsDir,
    VaultSettings vault,
    @Setting(
            description =
                "Whether wrong and unknown settings stop the start; by default in production only.")
        Optional<Boolean> strict,
    @Setting(
            value = "",
            description = "Further properties whose values the console shows; * for any text.")
        List<String> showKeys) {

  /** Vault or OpenBao, key-value engine version 2; off without an address. */
  public record VaultSettings(
      @Setting(description = "Address of the server.", fallback = "vault.addr")
          Optional<URI> address,
      @Setting(description = "Path of the secret, such as secret/data/shop.") Optional<String> path,
      @Setting(description = "Token.", fallback = "vault.token") Optional<Secret> token,
      @Setting(description = "Role for the login of a Kubernetes service account.")
          Optional<String> role) {}
}
