package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleLibertyIT extends ConsoleTests {
  ConsoleLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
