package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ErrorEventLibertyIT extends ErrorEventTests {
  ErrorEventLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
