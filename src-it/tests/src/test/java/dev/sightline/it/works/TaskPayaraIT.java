package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class TaskPayaraIT extends TaskTests {
  TaskPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
