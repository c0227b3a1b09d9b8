package dev.sightline.it.server;

import dev.sightline.it.output.StandardOutput;
import java.net.URI;
import java.nio.file.Path;

/**
 * A running server with the shop and the console on it.
 *
 * @param kind which one
 * @param port of HTTP, on localhost
 * @param process owns the operating system's process
 * @param work everything this server writes lies below it
 */
public record Server(ServerKind kind, int port, ServerProcess process, Path work) {

  /** Such as {@code http://localhost:9400/shop/api/orders}. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** What the process wrote to its standard output. */
  public StandardOutput output() {
    return new StandardOutput(process.standardOutput());
  }
}
