package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class TrafficWildFlyIT extends TrafficTests {
  TrafficWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
