package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class CorrelationPayaraIT extends CorrelationTests {
  CorrelationPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
