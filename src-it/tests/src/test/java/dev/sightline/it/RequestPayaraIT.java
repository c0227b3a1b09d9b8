package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RequestPayaraIT extends RequestTests {
  RequestPayaraIT() {
    super(ServerKind.PAYARA);
  }
}
