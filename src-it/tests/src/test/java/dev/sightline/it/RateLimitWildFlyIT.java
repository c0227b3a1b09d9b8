package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RateLimitWildFlyIT extends RateLimitTests {
  RateLimitWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
