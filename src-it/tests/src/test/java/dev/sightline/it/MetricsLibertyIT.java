package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class MetricsLibertyIT extends MetricsTests {
  MetricsLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
