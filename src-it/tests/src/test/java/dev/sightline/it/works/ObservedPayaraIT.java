package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class ObservedPayaraIT extends ObservedTests {
  ObservedPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
