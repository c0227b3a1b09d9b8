package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class CorrelationLibertyIT extends CorrelationTests {
  CorrelationLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
