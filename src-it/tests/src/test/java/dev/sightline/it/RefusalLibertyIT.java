package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RefusalLibertyIT extends RefusalTests {
  RefusalLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
