package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class TraceLibertyIT extends TraceTests {
  TraceLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
