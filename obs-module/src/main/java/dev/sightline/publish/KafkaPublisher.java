package dev.sightline.publish;

import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.error.publish.OutgoingEvent;
import dev.sightline.error.publish.PublishException;
import dev.sightline.error.publish.PublishedForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to a Kafka topic: key is the fingerprint, header {@code event_id} the ID to
 * deduplicate by. An event counts as sent when all in-sync replicas have it.
 */
public final class KafkaPublisher implements ErrorPublisher {
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "acks", "all",
          "enable.idempotence", "true",
          "client.id", "sightline",
          "linger.ms", "5",
          "max.block.ms", "10000",
          "request.timeout.ms", "10000",
          "delivery.timeout.ms", "20000");

  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Map<String, Object> properties = new HashMap<>(DEFAULTS);
  private final String topic;
  private @Nullable KafkaProducer<String, String> producer;
  private final AtomicLong refused = new AtomicLong();

  /**
   * @param servers brokers, {@code host:port}
   * @param more properties of the client, which win over the defaults
   */
  public KafkaPublisher(List<String> servers, String topic, Map<String, String> more) {
    this.topic = topic;
    properties.put("bootstrap.servers", String.join(",", servers));
    properties.putAll(more);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int publish(List<OutgoingEvent> events) throws PublishException {
    List<Future<RecordMetadata>> answers = new ArrayList<>(events.size());
    try {
      KafkaProducer<String, String> open = producer();
      for (OutgoingEvent each : events) {
        answers.add(open.send(message(each)));
      }
      open.flush();
    } catch (KafkaException e) {
      if (answers.isEmpty()) {
        abandon();
        throw new PublishException(e.getClass().getSimpleName(), Duration.ZERO);
      }
    }
    return settled(answers);
  }

  private int settled(List<Future<RecordMetadata>> answers) throws PublishException {
    int settled = 0;
    for (Future<RecordMetadata> each : answers) {
      try {
        each.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RecordTooLargeException)) {
          return partly(settled, e.getCause());
        }
        refused.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return partly(settled, e);
      }
      settled++;
    }
    return settled;
  }

  private int partly(int settled, @Nullable Throwable reason) throws PublishException {
    abandon();
    if (settled == 0) {
      String name = reason == null ? "unknown" : reason.getClass().getSimpleName();
      throw new PublishException(name, Duration.ZERO);
    }
    return settled;
  }

  private ProducerRecord<String, String> message(OutgoingEvent outgoing) {
    String key = outgoing.event().fingerprint();
    ProducerRecord<String, String> message =
        new ProducerRecord<>(topic, key, PublishedForm.of(outgoing));
    message.headers().add("event_id", outgoing.event().id().getBytes(StandardCharsets.UTF_8));
    message.headers().add("content_type", "application/json".getBytes(StandardCharsets.UTF_8));
    return message;
  }

  /** Kafka's client loads its own classes through the loader of the thread. */
  private KafkaProducer<String, String> producer() {
    KafkaProducer<String, String> open = producer;
    if (open == null) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
      try {
        open = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
      } finally {
        thread.setContextClassLoader(before);
      }
      producer = open;
    }
    return open;
  }

  @Override
  public long refused() {
    return refused.get();
  }

  @Override
  public String preview(OutgoingEvent event) {
    return PublishedForm.of(event);
  }

  /** Gives up what has not been answered; it is sent again. */
  private void abandon() {
    close(Duration.ZERO);
  }

  /** Waits for its thread, which holds the class loader of the application. */
  @Override
  public void close() {
    close(CLOSING);
  }

  private void close(Duration wait) {
    KafkaProducer<String, String> open = producer;
    producer = null;
    if (open != null) {
      open.close(wait);
    }
  }
}
