package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConsoleWildFlyIT extends ConsoleTests {
  ConsoleWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
