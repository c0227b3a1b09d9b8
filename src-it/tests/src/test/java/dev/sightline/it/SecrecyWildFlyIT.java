package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class SecrecyWildFlyIT extends SecrecyTests {
  SecrecyWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
