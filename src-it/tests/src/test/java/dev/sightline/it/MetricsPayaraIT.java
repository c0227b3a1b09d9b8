package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class MetricsPayaraIT extends MetricsTests {
  MetricsPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
