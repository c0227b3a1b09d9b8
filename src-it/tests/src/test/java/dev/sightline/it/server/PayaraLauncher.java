package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro with the same WARs, from its one JAR. */
final class PayaraLauncher {
  private PayaraLauncher() {}

  static Server start() {
    Path work = Workplace.emptyDirectory("payara");
    int port = Workplace.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-jar", Workplace.given("it.payara.micro").toString()));
    command.addAll(List.of("--port", String.valueOf(port), "--nocluster"));
    command.addAll(List.of("--rootdir", work.resolve("root").toString()));
    for (Path war : Workplace.applications()) {
      // Payara Micro takes the context root from the name of the file
      String name = war.getFileName().toString().replace("admin-console", "sightline");
      Path copy = Workplace.copy(war, work.resolve("deploy").resolve(name));
      command.addAll(List.of("--deploy", copy.toString()));
    }
    ServerProcess process = ServerProcess.start(work, command, Workplace.settings());
    Server running = new Server(ServerKind.PAYARA, port, process, work);
    process.awaitOk(Workplace.startAddresses(running));
    return running;
  }
}
