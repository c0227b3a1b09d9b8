package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class TracePayaraIT extends TraceTests {
  TracePayaraIT() {
    super(ServerKind.PAYARA);
  }
}
