package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ChecklistWildFlyIT extends ChecklistTests {
  ChecklistWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
