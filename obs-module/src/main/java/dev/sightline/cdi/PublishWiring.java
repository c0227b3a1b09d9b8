package dev.sightline.cdi;

import dev.sightline.config.ErrorSettings;
import dev.sightline.config.SightlineSettings;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.error.publish.EventSource;
import dev.sightline.publish.SentryPublisher;
import dev.sightline.redact.Redactor;
import java.util.Locale;

/** From the keys of {@code sightline.errors.publish} to those who get error events. */
final class PublishWiring {
  private static final String KAFKA = "org.apache.kafka.clients.producer.KafkaProducer";
  private static final String JMS = "jakarta.jms.ConnectionFactory";

  private final ErrorSettings settings;
  private final String application;
  private final Integrations integrations;
  private final ErrorPublications publications;

  private PublishWiring(
      ErrorSettings settings,
      String application,
      Integrations integrations,
      ErrorPublications publications) {
    this.settings = settings;
    this.application = application;
    this.integrations = integrations;
    this.publications = publications;
  }

  static ErrorPublications start(
      SightlineSettings settings,
      Redactor redactor,
      String application,
      Integrations integrations) {
    var service = settings.service();
    String environment = settings.environment().name().toLowerCase(Locale.ROOT);
    ErrorPublications publications =
        new ErrorPublications(
            new ErrorPublications.Policy(
                new EventSource(service.name(), environment, application),
                new ErrorOrigin(service.version(), service.instance()),
                settings.errors().sampleRate(),
                SendHooks.of(redactor)));
    new PublishWiring(settings.errors(), application, integrations, publications).addAll();
    publications.start();
    return publications;
  }

  private void addAll() {
    for (ErrorSettings.Publisher each : settings.publish()) {
      String name = "errors to " + each.name().toLowerCase(Locale.ROOT);
      try {
        add(each, name);
      } catch (IllegalArgumentException | LinkageError e) {
        integrations.skipped(name, String.valueOf(e.getMessage()));
      }
    }
  }

  private void add(ErrorSettings.Publisher publisher, String name) {
    switch (publisher) {
      case KAFKA -> {
        if (OptionalApis.isPresent(KAFKA)) {
          add(name, KafkaWiring.publisher(settings.kafka()), 1);
        } else {
          integrations.skipped(name, "kafka-clients is not in the application");
        }
      }
      case JMS -> {
        if (OptionalApis.isPresent(JMS)) {
          add(name, JmsWiring.publisher(settings.jms()), 1);
        } else {
          integrations.skipped(name, "this server has no Jakarta Messaging");
        }
      }
      case SENTRY -> {
        String dsn = settings.sentry().dsn().map(dev.sightline.Secret::reveal).orElse("");
        add(name, new SentryPublisher(dsn), settings.sentry().sampleRate());
      }
    }
  }

  private void add(String name, ErrorPublisher publisher, double sampleRate) {
    publications.add(
        publisher, ErrorWiring.spool(settings, application, publisher.name()), sampleRate);
    integrations.active(name, "at least once, from a spool");
  }
}
