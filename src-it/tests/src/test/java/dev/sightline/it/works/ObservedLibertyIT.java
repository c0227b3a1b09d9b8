package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class ObservedLibertyIT extends ObservedTests {
  ObservedLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
