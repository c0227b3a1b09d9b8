package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ErrorEventWildFlyIT extends ErrorEventTests {
  ErrorEventWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
