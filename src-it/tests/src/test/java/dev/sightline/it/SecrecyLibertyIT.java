package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class SecrecyLibertyIT extends SecrecyTests {
  SecrecyLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
