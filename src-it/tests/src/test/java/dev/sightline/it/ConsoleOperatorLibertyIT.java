package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleOperatorLibertyIT extends ConsoleOperatorTests {
  ConsoleOperatorLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
