package dev.sightline.it.works;

import dev.sightline.it.server.ServerKind;

class TaskLibertyIT extends TaskTests {
  TaskLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
