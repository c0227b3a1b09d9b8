package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.DataSize;
import dev.sightline.Secret;
import dev.sightline.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where error events are kept and sent. */
public record ErrorSettings(
    @Setting(value = "memory", description = "Where error events are kept.") Store store,
    @Setting(value = "1000", description = "Groups kept.", min = "10", max = "1000000")
        int capacity,
    @Setting(value = "30d", description = "How long an event is kept.", min = "1h")
        Duration retention,
    @Setting(description = "JNDI name of the data source, where the store is jdbc.")
        Optional<String> dataSource,
    @Setting(value = "", description = "Where error events are sent too.") Set<Publisher> publish,
    @Setting(
            value = "",
            description = "Exception classes that are to be expected; subclasses included.")
        List<String> operationalTypes,
    @Setting(
            value = "",
            description = "Packages of the application; by default all but known libraries.")
        List<String> inApp,
    @Setting(
            key = "group",
            description =
                "Exception class, or prefix of classes such as com.acme.pay.*, whose errors are all"
                    + " one group.")
        Map<String, String> groups,
    @Setting(
            value = "1.0",
            description = "Share of events that are published at all.",
            min = "0",
            max = "1")
        double sampleRate,
    @Setting(
            value = "true",
            description = "Whether what ends a thread of the application is an error event.")
        boolean uncaught,
    FileStoreSettings file,
    SpoolSettings spool,
    KafkaSettings kafka,
    JmsSettings jms,
    SentrySettings sentry)
    implements CheckedSettings {

  @Override
  public void check(Findings findings) {
    if (store == Store.JDBC && dataSource.isEmpty()) {
      findings.error("dataSource", "is required when sightline.errors.store is jdbc");
    }
    if (publish.contains(Publisher.KAFKA) && kafka.bootstrapServers().isEmpty()) {
      findings.error("publish", "kafka needs sightline.errors.kafka.bootstrap-servers");
    }
    if (publish.contains(Publisher.SENTRY) && sentry.dsn().isEmpty()) {
      findings.error("publish", "sentry needs sightline.errors.sentry.dsn");
    }
  }

  /** Where error events are kept. */
  public enum Store {
    MEMORY,
    FILE,
    JDBC
  }

  /** Where error events are sent. */
  public enum Publisher {
    KAFKA,
    JMS,
    SENTRY
  }

  /** The file, where the store is file. */
  public record FileStoreSettings(
      @Setting(value = "data/sightline-errors", description = "Directory of the files.")
          Path path) {}

  /** Where events wait for a database or a receiver that is slow or down. */
  public record SpoolSettings(
      @Setting(
              value = "data/sightline-spool",
              description = "Directory where events wait for a database or a receiver.")
          Path path,
      @Setting(
              value = "64MB",
              description = "Room for what waits for one of them.",
              min = "1MB",
              max = "64GB")
          DataSize maxSize) {}

  /** The topic in Kafka. */
  public record KafkaSettings(
      @Setting(value = "", description = "Brokers, host:port.") List<String> bootstrapServers,
      @Setting(value = "sightline.errors", description = "The topic.") String topic,
      @Setting(
              key = "property",
              description = "Property of Kafka's producer, such as security.protocol.")
          Map<String, Secret> properties) {}

  /** The topic in JMS. */
  public record JmsSettings(
      @Setting(
              value = "java:comp/DefaultJMSConnectionFactory",
              description = "JNDI name of the connection factory.")
          String connectionFactory,
      @Setting(value = "sightline.errors", description = "The topic.") String topic) {}

  /** A server that understands Sentry's protocol. */
  public record SentrySettings(
      @Setting(description = "Where events are sent.", fallback = "sentry.dsn")
          Optional<Secret> dsn,
      @Setting(value = "1.0", description = "Share of events sent.", min = "0", max = "1")
          double sampleRate) {}
}
