package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open Liberty as {@code liberty-config} installed it, with its own server.xml and applications,
 * but a user directory and a port of its own.
 */
final class LibertyLauncher {
  static final String SERVER_NAME = "it";

  private LibertyLauncher() {}

  static Server start() {
    return start("liberty", Workplace.settings(ServerKind.LIBERTY), List.of(), List.of());
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
    Path server = work.resolve("servers").resolve(SERVER_NAME);
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
            work, List.of(wlp.resolve("bin/server").toString(), "run", SERVER_NAME), variables);
    Server running = new Server(ServerKind.LIBERTY, port, process, work);
    process.awaitOk(Workplace.startAddresses(running));
    return running;
  }
}
