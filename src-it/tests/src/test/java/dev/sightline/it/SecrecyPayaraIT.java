package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class SecrecyPayaraIT extends SecrecyTests {
  SecrecyPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
