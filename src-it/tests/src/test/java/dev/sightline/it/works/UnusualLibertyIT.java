package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class UnusualLibertyIT extends UnusualTests {
  UnusualLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
