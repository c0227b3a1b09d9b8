package dev.sightline.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Directories and ports for servers; what the build hands over as system properties. */
final class Workplace {
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 30_000;
  private static final int ATTEMPTS = 100;

  private Workplace() {}

  /** A path that the build passed, such as {@code it.wlp}. */
  static Path given(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("run by Maven, which sets " + property);
    }
    return Path.of(value).normalize();
  }

  /** An empty directory below {@code it.work}. */
  static Path emptyDirectory(String name) {
    Path directory = given("it.work").resolve(name);
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> old = Files.walk(directory)) {
          for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String... lines) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A port that nobody listens on, below those that systems hand out by themselves; at random, so
   * that two runs on one machine do not choose the same one before either of them has bound it.
   */
  static int freePort() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(null))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Settings that all servers run with, as environment variables. */
  static Map<String, String> settings() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "SHOP_TRAFFIC_ENABLED", "false",
        "SIGHTLINE_RATE_LIMIT_LIMITED_ROUTES", "/shop/api/limited",
        "SIGHTLINE_RATE_LIMIT_LIMITED_KEY", "header:X-Api-Key",
        "SIGHTLINE_RATE_LIMIT_LIMITED_LIMIT", "3",
        // an attack that the console shows as what it is
        "SIGHTLINE_RATE_LIMIT_ODD_ROUTES", "/odd/<b>#{1+1}</b>\"onload='x'");
  }

  /** The same, and what leads to the secrets provided for this server. */
  static Map<String, String> settings(ServerKind kind) {
    Map<String, String> variables = new HashMap<>(Provided.of(kind).variables());
    variables.putAll(settings());
    return variables;
  }

  /** The WARs, as the build deployed them to Open Liberty. */
  static List<Path> applications() {
    try (Stream<Path> files = Files.list(given("it.liberty.config").resolve("apps"))) {
      return files.filter(file -> file.toString().endsWith(".war")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What answers once everything is up. */
  static List<URI> startAddresses(Server server) {
    URI shop = server.uri("/shop/api/orders");
    URI console = server.uri("/sightline/");
    return server.kind() == ServerKind.WILDFLY // has no MicroProfile Metrics
        ? List.of(shop, console)
        : List.of(shop, console, server.uri("/metrics"));
  }
}
