package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RateLimitPayaraIT extends RateLimitTests {
  RateLimitPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
