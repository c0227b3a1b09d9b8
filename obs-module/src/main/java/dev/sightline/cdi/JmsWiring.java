package dev.sightline.cdi;

import dev.sightline.config.ErrorSettings.JmsSettings;
import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.error.publish.PublishException;
import dev.sightline.publish.JmsPublisher;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** Names Jakarta Messaging: loaded only where the server has it. */
final class JmsWiring {
  private JmsWiring() {}

  /** Looked up at once, while the names of the application can be seen, and again while missing. */
  static ErrorPublisher publisher(JmsSettings settings) {
    String name = settings.connectionFactory();
    AtomicReference<@Nullable ConnectionFactory> found = new AtomicReference<>(find(name));
    return new JmsPublisher(
        () -> {
          ConnectionFactory known = found.updateAndGet(any -> any == null ? find(name) : any);
          if (known == null) {
            throw new PublishException("no connection factory of that name", Duration.ZERO);
          }
          return known;
        },
        settings.topic());
  }

  private static @Nullable ConnectionFactory find(String name) {
    try {
      return LocalNames.lookUp(name, ConnectionFactory.class);
    } catch (NamingException e) {
      return null;
    }
  }
}
