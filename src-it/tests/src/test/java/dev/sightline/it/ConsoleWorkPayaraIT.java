package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleWorkPayaraIT extends ConsoleWorkTests {
  ConsoleWorkPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
