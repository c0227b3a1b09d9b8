package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class ThreadPayaraIT extends ThreadTests {
  ThreadPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
