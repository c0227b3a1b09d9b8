package dev.sightline.error.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.KafkaBroker;
import dev.sightline.publish.KafkaPublisher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Kafka, in KRaft mode, that is killed under load. */
class KafkaPublisherIT {
  private static final String TOPIC = "sightline.errors";

  @Test
  void everyEventArrivesThoughTheBrokerIsKilled(@TempDir Path directory) throws Exception {
    try (KafkaBroker broker = new KafkaBroker(directory)) {
      broker.start();
      PublishingLoad load =
          new PublishingLoad(
              new KafkaPublisher(List.of(broker.address()), TOPIC, Map.of()),
              directory.resolve("spool"));
      load.run(6_000);
      for (int i = 0; i < 2; i++) {
        broker.kill();
        load.run(2_000);
        broker.start();
        load.run(3_000);
      }
      Set<String> published = load.finish();
      assertThat(published.size()).isGreaterThan(500);
      Set<String> received = received(broker.address());
      published.removeAll(received);
      assertThat(published).isEmpty();
    }
  }

  private static Set<String> received(String address) {
    Set<String> ids = new TreeSet<>();
    Map<String, Object> properties = Map.of("bootstrap.servers", address);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
          String id =
              new String(each.headers().lastHeader("event_id").value(), StandardCharsets.UTF_8);
          assertThat(each.value()).contains(id).contains(each.key());
          ids.add(id);
        }
      }
    }
    return ids;
  }
}
