package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class BatchLibertyIT extends BatchTests {
  BatchLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
