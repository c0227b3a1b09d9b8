package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConfigurationPayaraIT extends ConfigurationTests {
  ConfigurationPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
