package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleOperatorPayaraIT extends ConsoleOperatorTests {
  ConsoleOperatorPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
