package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server of its own that has no more than one test needs; the caller waits until it is up. */
public final class LeanServer {
  private LeanServer() {}

  /** An empty directory for it. */
  public static Path work(String name) {
    return Workplace.emptyDirectory(name);
  }

  /**
   * Open Liberty with what the module uses.
   *
   * @param configuration further lines of its {@code server.xml}
   */
  public static Server liberty(Path work, Map<String, String> variables, String... configuration) {
    int port = Workplace.freePort();
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "<server><featureManager><feature>servlet-6.0</feature><feature>restfulWS-3.1</feature>",
            "<feature>cdi-4.0</feature><feature>jsonp-2.1</feature><feature>beanValidation-3.0</feature>",
            "<feature>mpConfig-3.1</feature><feature>mpHealth-4.0</feature></featureManager>",
            "<httpEndpoint id='defaultHttpEndpoint' host='localhost' httpPort='" + port + "'",
            " httpsPort='-1'/><logging consoleFormat='dev' appsWriteJson='true'/>"));
    lines.addAll(List.of(configuration));
    lines.add("</server>");
    Workplace.write(
        work.resolve("servers").resolve(LibertyLauncher.SERVER_NAME).resolve("server.xml"),
        lines.toArray(String[]::new));
    Map<String, String> all = variables(variables);
    all.put("WLP_USER_DIR", work.toString());
    String command = Workplace.given("it.wlp").resolve("bin/server").toString();
    return started(
        new Server(
            ServerKind.LIBERTY,
            port,
            ServerProcess.start(work, List.of(command, "run", LibertyLauncher.SERVER_NAME), all),
            work));
  }

  /** Payara Micro with one application. */
  public static Server payara(Path work, Map<String, String> variables, Path war) {
    return started(PayaraLauncher.launch(work, List.of(war), List.of(), variables(variables)));
  }

  private static Map<String, String> variables(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    return all;
  }

  private static Server started(Server server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server.process()::close, "stop-lean-server"));
    return server;
  }
}
