package dev.sightline.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What a platform provides to a server besides variables: a directory of secrets, mounted as
 * Kubernetes does it, and a Vault, which Open Liberty is let into with a token and Payara as a
 * Kubernetes service account.
 */
public final class Provided {
  private static final VaultDouble VAULT = new VaultDouble();

  private static final String IDENTITY = "jwt-of-the-service-account";

  private final ServerKind kind;
  private final Path secrets;
  private final String token;
  private final String path;

  private Provided(ServerKind kind) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    this.kind = kind;
    secrets = Workplace.given("it.work").resolve("secrets-" + name);
    token = "hvs.test-" + name;
    path = "secret/data/shop-" + name;
  }

  /** What this server has. */
  public static Provided of(ServerKind kind) {
    return new Provided(kind);
  }

  /** The variables that lead there, once it is made. */
  Map<String, String> variables() {
    Workplace.emptyDirectory(String.valueOf(secrets.getFileName()));
    mount(
        "1", Map.of("shop.traffic.pause-millis", "701\n", "SHOP_MAIL_PASSWORD", "pw-from-file\n"));
    link("shop.traffic.pause-millis");
    link("SHOP_MAIL_PASSWORD");
    allow();
    VAULT.put(path, "{\"shop.flaky.rate\":\"0.25\",\"shop.payment.api-key\":\"key-from-vault\"}");
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "SIGHTLINE_CONFIG_SECRETS_DIR",
                secrets.toString(),
                "SIGHTLINE_CONFIG_REFRESH",
                "1s",
                "VAULT_ADDR",
                VAULT.address(),
                "VAULT_PATH",
                path));
    if (kind == ServerKind.LIBERTY) {
      variables.put("VAULT_TOKEN", token);
    } else {
      Path identity =
          Workplace.write(Workplace.given("it.work").resolve("identity-" + kind), IDENTITY);
      variables.put("VAULT_ROLE", "shop");
      variables.put("SIGHTLINE_CONFIG_VAULT_IDENTITY_FILE", identity.toString());
    }
    return variables;
  }

  /** A new version of the mounted secrets takes the place of the one before at once. */
  public void mount(String version, Map<String, String> files) {
    try {
      Path directory = Files.createDirectories(secrets.resolve("..version_" + version));
      for (Map.Entry<String, String> each : files.entrySet()) {
        Files.writeString(directory.resolve(each.getKey()), each.getValue());
      }
      Path fresh = secrets.resolve("..data_tmp");
      Files.createSymbolicLink(fresh, directory.getFileName());
      Files.move(fresh, secrets.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String name) {
    try {
      Files.createSymbolicLink(secrets.resolve(name), Path.of("..data", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on the Vault refuses this server. */
  public void revoke() {
    VAULT.refuseLogin("shop", IDENTITY);
    VAULT.revoke(token);
  }

  /** And lets it in again. */
  public void allow() {
    if (kind == ServerKind.LIBERTY) {
      VAULT.allow(token);
    } else {
      VAULT.allowLogin("shop", IDENTITY, token);
    }
  }
}
