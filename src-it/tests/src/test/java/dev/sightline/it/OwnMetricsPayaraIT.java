package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class OwnMetricsPayaraIT extends OwnMetricsTests {
  OwnMetricsPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
