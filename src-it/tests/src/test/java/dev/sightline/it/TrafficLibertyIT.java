package dev.sightline.it;

import dev.sightline.it.server.ServerKind;

class TrafficLibertyIT extends TrafficTests {
  TrafficLibertyIT() {
    super(ServerKind.LIBERTY);
  }
}
