package dev.sightline.config.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets of a key-value engine of version 2. The token is kept until it is refused; then one
 * login more is tried. Source: Vault's HTTP API, "KV Secrets Engine - Version 2 (API)", "Kubernetes
 * Auth Method (API)", "Token Auth Method (API)".
 */
final class VaultReader implements ValuesSource.Reader {
  private final VaultAccess access;
  private volatile @Nullable String token;
  private volatile boolean renewable = true;

  VaultReader(VaultAccess access) {
    this.access = access;
  }

  @Override
  public NamedValues read() throws SourceException {
    return TimeLimit.call("sightline-vault", access.timeout(), this::readAll);
  }

  private NamedValues readAll() throws SourceException {
    try (VaultHttp http = VaultHttp.open(access)) {
      Map<String, String> values = new LinkedHashMap<>();
      Map<String, String> positions = new LinkedHashMap<>();
      for (String path : access.paths()) {
        secret(http, path)
            .forEach(
                (name, value) -> {
                  if (values.putIfAbsent(name, value) == null) {
                    positions.put(name, path);
                  }
                });
      }
      renew(http);
      return new NamedValues(values, positions, Map.of(), "");
    }
  }

  private Map<String, String> secret(VaultHttp http, String path) throws SourceException {
    boolean fresh = token == null;
    VaultHttp.Answer answer = http.get(path, token(http));
    if (answer.status() == 403 && !fresh) {
      token = null; // revoked or expired: what it was exchanged for may have a successor
      answer = http.get(path, token(http));
    }
    if (answer.status() == 200) {
      return VaultJson.secret(answer.body());
    }
    if (answer.status() == 403) {
      token = null;
    }
    throw new SourceException(meaning(answer.status()) + " " + path);
  }

  private String token(VaultHttp http) throws SourceException {
    String now = token;
    if (now == null) {
      String given = access.token().get();
      now = given != null ? given : login(http);
      token = now;
      renewable = given != null;
    }
    return now;
  }

  private String login(VaultHttp http) throws SourceException {
    if (access.role().isEmpty()) {
      throw new SourceException("has neither a token nor a role");
    }
    String identity;
    try {
      identity = TextFile.value(access.identity());
    } catch (SourceException e) {
      throw new SourceException("the token of the service account " + e.getMessage());
    }
    VaultHttp.Answer answer =
        http.post(
            "auth/" + access.authPath() + "/login", VaultJson.login(access.role(), identity), null);
    if (answer.status() != 200) {
      throw new SourceException(meaning(answer.status()) + " the login of role " + access.role());
    }
    return VaultJson.clientToken(answer.body());
  }

  /** Keeps a token with an end alive; one that cannot be renewed is not tried again. */
  private void renew(VaultHttp http) throws SourceException {
    String now = token;
    if (renewable && now != null) {
      renewable = http.post("auth/token/renew-self", "{}", now).status() == 200;
    }
  }

  private static String meaning(int status) {
    return switch (status) {
      case 400 -> "answered 400 (bad request) to";
      case 403 -> "answered 403 (permission denied) to";
      case 404 -> "answered 404: there is nothing at";
      case 429 -> "answered 429 (too many requests, or a standby) to";
      case 503 -> "answered 503 (sealed or under maintenance) to";
      default -> "answered " + status + " to";
    };
  }
}
