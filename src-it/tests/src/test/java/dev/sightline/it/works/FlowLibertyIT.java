package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class FlowLibertyIT extends FlowTests {
  FlowLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
