package dev.sightline.it;

import jakarta.json.JsonObject;

class ContainerLogPayaraIT extends ContainerLogTests {

  ContainerLogPayaraIT() {
    super(LoggingPayaraIT.SERVER);
  }

  @Override
  String field(String name) {
    return name;
  }

  @Override
  String message(JsonObject record) {
    return record.getString("LogMessage");
  }
}
