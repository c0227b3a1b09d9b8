package dev.sightline.it.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for a Vault, which cannot be had from a package registry: what its documentation says
 * of reading secrets of the key-value engine, version 2, with a token, and of the login of a
 * Kubernetes service account.
 */
public final class VaultDouble {
  private static final String OF_API = "/v1/";
  private static final String LOGIN = "auth/kubernetes/login";

  private final HttpServer server;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Map<String, String> identities = new ConcurrentHashMap<>();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  VaultDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(OF_API, this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void allow(String token) {
    tokens.add(token);
  }

  public void revoke(String token) {
    tokens.remove(token);
  }

  /** A service account gets this token when it logs in for the role. */
  public void allowLogin(String role, String identity, String token) {
    identities.put(login(role, identity), token);
  }

  public void refuseLogin(String role, String identity) {
    identities.remove(login(role, identity));
  }

  private static String login(String role, String identity) {
    return "{\"role\":\"" + role + "\",\"jwt\":\"" + identity + "\"}";
  }

  /** A new version of a secret: path and JSON object. */
  public void put(String path, String data) {
    secrets.put(path, data);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(OF_API.length());
    String token = exchange.getRequestHeaders().getFirst("X-Vault-Token");
    if (path.equals(LOGIN)) {
      login(exchange);
    } else if (token == null || !tokens.contains(token)) {
      send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
    } else if (secrets.containsKey(path)) {
      send(
          exchange,
          200,
          "{\"lease_duration\":0,\"data\":{\"data\":"
              + secrets.get(path)
              + ",\"metadata\":{\"version\":1}}}");
    } else {
      send(exchange, 404, "{\"errors\":[]}");
    }
  }

  private void login(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = identities.get(sent.replace(" ", ""));
    if (token == null || !exchange.getRequestMethod().equals("POST")) {
      send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
    } else {
      tokens.add(token);
      send(
          exchange,
          200,
          "{\"auth\":{\"client_token\":\""
              + token
              + "\",\"lease_duration\":1,\"renewable\":true}}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
