package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsolePayaraIT extends ConsoleTests {
  ConsolePayaraIT() {
    super(ServerKind.PAYARA);
  }
}
