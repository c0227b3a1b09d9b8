package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class FlowPayaraIT extends FlowTests {
  FlowPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
