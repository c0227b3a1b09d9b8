package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Payara Micro of its own, with WARs that a test wrote and a log of its own as JSON. */
public final class PayaraWithProbes {
  private PayaraWithProbes() {}

  /** Where the WARs go; empty. */
  public static Path work() {
    return Workplace.emptyDirectory("payara-probes");
  }

  /** Starts it; every WAR answers under {@code path} then. */
  public static Server start(Path work, String path, List<Path> wars) {
    Path logging =
        Workplace.write(
            work.resolve("logging.properties"),
            "handlers=java.util.logging.ConsoleHandler",
            ".level=INFO",
            "java.util.logging.ConsoleHandler.level=FINEST",
            "java.util.logging.ConsoleHandler.formatter="
                + "fish.payara.enterprise.server.logging.JSONLogFormatter");
    Server server =
        PayaraLauncher.launch(work, wars, List.of("--logproperties", logging.toString()));
    Runtime.getRuntime().addShutdownHook(new Thread(server.process()::close, "stop-probes"));
    List<java.net.URI> addresses = new ArrayList<>();
    for (Path war : wars) {
      addresses.add(server.uri("/" + war.getFileName().toString().replace(".war", "") + path));
    }
    server.process().awaitOk(addresses);
    return server;
  }
}
