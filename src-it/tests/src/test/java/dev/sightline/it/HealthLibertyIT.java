package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class HealthLibertyIT extends HealthTests {
  HealthLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
