package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class UnusualPayaraIT extends UnusualTests {
  UnusualPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
