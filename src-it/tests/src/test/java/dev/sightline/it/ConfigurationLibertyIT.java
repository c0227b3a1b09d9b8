package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConfigurationLibertyIT extends ConfigurationTests {
  ConfigurationLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
