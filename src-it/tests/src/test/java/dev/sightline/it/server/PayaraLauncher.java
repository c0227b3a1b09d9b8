package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro with the same WARs, from its one JAR. */
final class PayaraLauncher {
  private PayaraLauncher() {}

  static Server start() {
    return start("payara", Workplace.settings(ServerKind.PAYARA), List.of());
  }

  /**
   * Starts one with the WARs of all servers.
   *
   * @param name of its directory
   * @param settings environment variables
   * @param further WARs, deployed under the names of their files
   */
  static Server start(String name, Map<String, String> settings, List<Path> further) {
    List<Path> applications = new ArrayList<>(further);
    Path work = Workplace.emptyDirectory(name);
    for (Path war : Workplace.applications()) {
      // Payara Micro takes the context root from the name of the file
      String file = war.getFileName().toString().replace("admin-console", "sightline");
      applications.add(Workplace.copy(war, work.resolve("deploy").resolve(file)));
    }
    Server running = launch(work, applications, List.of(), settings);
    running.process().awaitOk(Workplace.startAddresses(running));
    return running;
  }

  /** Starts a server with these WARs; the caller waits until it is up. */
  static Server launch(Path work, List<Path> applications, List<String> options) {
    return launch(work, applications, options, Workplace.settings());
  }

  static Server launch(
      Path work, List<Path> applications, List<String> options, Map<String, String> variables) {
    int port = Workplace.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-jar", Workplace.given("it.payara.micro").toString()));
    command.addAll(List.of("--port", String.valueOf(port), "--nocluster"));
    command.addAll(List.of("--rootdir", work.resolve("root").toString()));
    command.addAll(options);
    for (Path war : applications) {
      command.addAll(List.of("--deploy", war.toString()));
    }
    ServerProcess process = ServerProcess.start(work, command, variables);
    return new Server(ServerKind.PAYARA, port, process, work);
  }
}
