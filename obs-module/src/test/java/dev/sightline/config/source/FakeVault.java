package dev.sightline.config.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Vault's HTTP API documents of reading secrets and logging in, and the ways it goes wrong.
 */
final class FakeVault implements AutoCloseable {
  final Map<String, String> secrets = new ConcurrentHashMap<>();
  final List<String> tokens = Collections.synchronizedList(new ArrayList<>(List.of("root-1")));
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  final Map<String, String> roles = new HashMap<>();
  final AtomicInteger logins = new AtomicInteger();
  volatile int status;
  volatile String body = "";
  volatile String namespace = "";
  volatile CountDownLatch stuck = new CountDownLatch(0);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  FakeVault() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/v1/".length());
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(exchange.getRequestMethod() + " " + path);
    try {
      stuck.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (status != 0) {
      send(exchange, status, body.isEmpty() ? "{\"errors\":[\"hunter2\"]}" : body);
    } else if (path.equals("auth/kubernetes/login")) {
      login(exchange, sent);
    } else if (!tokens.contains(exchange.getRequestHeaders().getFirst("X-Vault-Token"))
        || !namespace.equals(
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Vault-Namespace"))
                .replace("null", ""))) {
      send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
    } else if (path.equals("auth/token/renew-self")) {
      send(exchange, 400, "{\"errors\":[\"lease is not renewable\"]}");
    } else if (secrets.containsKey(path)) {
      String data = secrets.get(path);
      send(
          exchange,
          200,
          "{\"request_id\":\"r\",\"lease_id\":\"\",\"renewable\":false,\"lease_duration\":0,"
              + "\"data\":{\"data\":"
              + data
              + ",\"metadata\":{\"version\":3,\"destroyed\":false}},\"auth\":null}");
    } else {
      send(exchange, 404, "{\"errors\":[]}");
    }
  }

  private void login(HttpExchange exchange, String sent) throws IOException {
    for (Map.Entry<String, String> each : roles.entrySet()) {
      if (sent.contains("\"role\":\"" + each.getKey() + "\"")
          && sent.contains("\"jwt\":\"" + each.getValue() + "\"")) {
        String token = "k8s-" + logins.incrementAndGet();
        tokens.add(token);
        send(
            exchange,
            200,
            "{\"auth\":{\"client_token\":\"" + token + "\",\"lease_duration\":3600}}");
        return;
      }
    }
    send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    stuck.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
