package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RequestWildFlyIT extends RequestTests {
  RequestWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
