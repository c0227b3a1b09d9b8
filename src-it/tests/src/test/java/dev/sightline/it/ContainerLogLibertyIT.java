package dev.sightline.it;

import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.ProbeWar;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ContainerLogLibertyIT extends ContainerLogTests {
  private static final String PATH = "/say?id=start";
  private static final Server SERVER = Servers.get(ServerKind.LIBERTY);
  private static final LibertyApplications APPLICATIONS = new LibertyApplications(SERVER);

  ContainerLogLibertyIT() {
    super(SERVER);
  }

  @BeforeAll
  static void deploy() {
    ProbeWar.withJdk14(APPLICATIONS.war("contained"), SETTINGS);
    APPLICATIONS.deploy("contained", PATH);
  }

  @AfterAll
  static void undeploy() {
    APPLICATIONS.undeploy("contained", PATH);
  }

  @Override
  String field(String name) {
    return "ext_" + name;
  }

  @Override
  String message(JsonObject record) {
    return record.getString("message");
  }
}
