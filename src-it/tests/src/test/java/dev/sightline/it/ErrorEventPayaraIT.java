package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ErrorEventPayaraIT extends ErrorEventTests {
  ErrorEventPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
