package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class ConfigurationWildFlyIT extends ConfigurationTests {
  ConfigurationWildFlyIT() {
    super(ServerKind.WILDFLY);
  }
}
