package dev.sightline.it.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open Liberty as {@code liberty-config} installed it, with its own server.xml and applications,
 * but a user directory and a port of its own.
 */
final class LibertyLauncher {
  /** Of all but the one below. */
  static final String SERVER_NAME = "it";

  /** Arquillian looks for a running server by its name alone, so this one has one of its own. */
  private static final String SHARED_NAME = "it-shared";

  private static final String SHARED = "liberty";

  private LibertyLauncher() {}

  static Server start() {
    return start(SHARED, Workplace.settings(ServerKind.LIBERTY), List.of(), List.of());
  }

  /**
   * Starts one.
   *
   * @param name of its directory
   * @param settings environment variables
   * @param further WARs, deployed under the names of their files
   * @param configuration lines of a server.xml that come on top
   */
  static Server start(
      String name, Map<String, String> settings, List<Path> further, List<String> configuration) {
    Path wlp = Workplace.given("it.wlp");
    Path configured = Workplace.given("it.liberty.config");
    Path work = Workplace.emptyDirectory(name);
    String serverName = name.equals(SHARED) ? SHARED_NAME : SERVER_NAME;
    Path server = work.resolve("servers").resolve(serverName);
    int port = Workplace.freePort();
    Workplace.copy(configured.resolve("server.xml"), server.resolve("server.xml"));
    // the password of the keys that sign sessions; without it nobody can sign in
    Workplace.copy(configured.resolve("server.env"), server.resolve("server.env"));
    for (Path war : Workplace.applications()) {
      Workplace.copy(war, server.resolve("apps").resolve(war.getFileName()));
    }
    Workplace.write(
        server.resolve("bootstrap.properties"), "http.port=" + port, "shop.traffic.enabled=false");
    Workplace.write(server.resolve("jvm.options"), "-Xmx512m");
    // what Arquillian deploys with
    Workplace.write(
        server.resolve("configDropins/overrides/arquillian.xml"),
        "<server>",
        "  <featureManager><feature>localConnector-1.0</feature></featureManager>",
        "  <applicationMonitor updateTrigger=\"mbean\"/>",
        "</server>");
    if (!configuration.isEmpty()) {
      Workplace.write(
          server.resolve("configDropins/overrides/further.xml"),
          configuration.toArray(String[]::new));
    }
    for (Path war : further) {
      String root = war.getFileName().toString().replace(".war", "");
      Workplace.write(
          server.resolve("configDropins/overrides/" + root + ".xml"),
          "<server>",
          "  <webApplication location=\"" + war + "\" contextRoot=\"/" + root + "\"/>",
          "</server>");
    }
    Map<String, String> variables = new HashMap<>(settings);
    variables.put("WLP_USER_DIR", work.toString());
    ServerProcess process =
        ServerProcess.start(
            work, List.of(wlp.resolve("bin/server").toString(), "run", serverName), variables);
    Server running = new Server(ServerKind.LIBERTY, port, process, work);
    process.awaitOk(Workplace.startAddresses(running));
    return running;
  }

  /** Where the configuration of the server is that has this directory for all it writes. */
  static Path configuration(Path work) {
    Path shared = work.resolve("servers").resolve(SHARED_NAME);
    return Files.isDirectory(shared) ? shared : work.resolve("servers").resolve(SERVER_NAME);
  }
}
