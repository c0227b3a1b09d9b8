package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RefusalPayaraIT extends RefusalTests {
  RefusalPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
