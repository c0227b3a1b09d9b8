package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class BatchPayaraIT extends BatchTests {
  BatchPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
