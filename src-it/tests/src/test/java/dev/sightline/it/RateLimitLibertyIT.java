package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RateLimitLibertyIT extends RateLimitTests {
  RateLimitLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
