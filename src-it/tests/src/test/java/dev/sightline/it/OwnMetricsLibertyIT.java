package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class OwnMetricsLibertyIT extends OwnMetricsTests {
  OwnMetricsLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
