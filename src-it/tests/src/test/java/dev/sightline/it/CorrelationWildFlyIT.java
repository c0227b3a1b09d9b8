package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class CorrelationWildFlyIT extends CorrelationTests {
  CorrelationWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
