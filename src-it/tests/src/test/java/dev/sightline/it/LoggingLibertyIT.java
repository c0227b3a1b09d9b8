package dev.sightline.it;

import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.ProbeWar;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class LoggingLibertyIT extends LoggingTests {
  private static final String PATH = "/say?id=start";
  private static final Server SERVER = Servers.get(ServerKind.LIBERTY);
  private static final LibertyApplications APPLICATIONS = new LibertyApplications(SERVER);

  LoggingLibertyIT() {
    super(SERVER);
  }

  @BeforeAll
  static void deploy() {
    ProbeWar.withJdk14(APPLICATIONS.war("probe"), SETTINGS);
    ProbeWar.withOwnBinding(APPLICATIONS.war("bound"), SETTINGS);
    APPLICATIONS.deploy("probe", PATH);
    APPLICATIONS.deploy("bound", PATH);
  }

  @AfterAll
  static void undeploy() {
    APPLICATIONS.undeploy("probe", PATH);
    APPLICATIONS.undeploy("bound", PATH);
  }
}
