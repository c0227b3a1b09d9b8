package dev.sightline.it;

import dev.sightline.it.server.PayaraWithProbes;
import dev.sightline.it.server.ProbeWar;
import dev.sightline.it.server.Server;
import java.nio.file.Path;
import java.util.List;

class LoggingPayaraIT extends LoggingTests {
  static final Server SERVER = start();

  LoggingPayaraIT() {
    super(SERVER);
  }

  private static Server start() {
    Path work = PayaraWithProbes.work();
    Path wars = work.resolve("deploy");
    return PayaraWithProbes.start(
        work,
        "/say?id=start",
        List.of(
            ProbeWar.withJdk14(wars.resolve("probe.war"), SETTINGS),
            ProbeWar.withOwnBinding(wars.resolve("bound.war"), SETTINGS),
            ProbeWar.withJdk14(wars.resolve("contained.war"), ContainerLogTests.SETTINGS)));
  }
}
