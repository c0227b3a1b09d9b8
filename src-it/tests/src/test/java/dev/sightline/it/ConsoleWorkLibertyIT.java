package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleWorkLibertyIT extends ConsoleWorkTests {
  ConsoleWorkLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
