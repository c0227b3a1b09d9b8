package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class ThreadLibertyIT extends ThreadTests {
  ThreadLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
