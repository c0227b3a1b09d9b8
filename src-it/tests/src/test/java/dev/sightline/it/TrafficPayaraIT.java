package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class TrafficPayaraIT extends TrafficTests {
  TrafficPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
