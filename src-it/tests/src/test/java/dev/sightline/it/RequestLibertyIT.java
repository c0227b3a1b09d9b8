package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class RequestLibertyIT extends RequestTests {
  RequestLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
