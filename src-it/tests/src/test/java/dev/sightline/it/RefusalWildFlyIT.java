package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RefusalWildFlyIT extends RefusalTests {
  RefusalWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
