package dev.sightline.cdi;

import dev.sightline.config.ErrorSettings.KafkaSettings;
import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.publish.KafkaPublisher;
import java.util.HashMap;
import java.util.Map;

/** Names Kafka's client: loaded only where the application has it. */
final class KafkaWiring {
  private KafkaWiring() {}

  static ErrorPublisher publisher(KafkaSettings settings) {
    Map<String, String> properties = new HashMap<>();
    settings.properties().forEach((name, value) -> properties.put(name, value.reveal()));
    return new KafkaPublisher(settings.bootstrapServers(), settings.topic(), properties);
  }
}
