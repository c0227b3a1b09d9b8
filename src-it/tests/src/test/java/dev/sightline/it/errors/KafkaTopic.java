package dev.sightline.it.errors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on a topic, from its beginning. */
final class KafkaTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String address;
  private final String name;

  KafkaTopic(String address, String name) {
    this.address = address;
    this.name = name;
  }

  /** The IDs of all events, once these are there. */
  Set<String> await(Set<String> wanted) {
    Set<String> ids = new TreeSet<>();
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            address,
            "group.id",
            "test-" + System.nanoTime(),
            "metadata.max.age.ms",
            "1000",
            "auto.offset.reset",
            "earliest");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(name));
      while (!ids.containsAll(wanted) && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(500))) {
          byte[] id = each.headers().lastHeader("event_id").value();
          ids.add(new String(id, StandardCharsets.UTF_8));
        }
      }
    }
    return ids;
  }
}
