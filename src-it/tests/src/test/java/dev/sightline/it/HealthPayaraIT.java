package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class HealthPayaraIT extends HealthTests {
  HealthPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
