package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ChecklistPayaraIT extends ChecklistTests {
  ChecklistPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
