package dev.sightline.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Deploys further WARs to the Open Liberty that runs, and undeploys them. */
public final class LibertyApplications {
  private final Server server;

  public LibertyApplications(Server server) {
    this.server = server;
  }

  private Path configuration(String name) {
    return LibertyLauncher.configuration(server.work())
        .resolve("configDropins/overrides/" + name + ".xml");
  }

  /** A place for the WAR of this application. */
  public Path war(String name) {
    return server.work().resolve("apps-of-tests").resolve(name + ".war");
  }

  /** Deploys {@link #war} under the context root of the same name, and waits until it answers. */
  public void deploy(String name, String path) {
    Workplace.write(
        configuration(name),
        "<server>",
        "  <webApplication location=\"" + war(name) + "\" contextRoot=\"/" + name + "\"/>",
        "</server>");
    server.process().awaitStatus(server.uri("/" + name + path), 200);
  }

  /** Undeploys it, and waits until it is gone. */
  public void undeploy(String name, String path) {
    try {
      Files.deleteIfExists(configuration(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.process().awaitStatus(server.uri("/" + name + path), 404);
  }
}
