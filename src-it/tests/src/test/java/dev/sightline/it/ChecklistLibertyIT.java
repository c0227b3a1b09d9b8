package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ChecklistLibertyIT extends ChecklistTests {
  ChecklistLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
