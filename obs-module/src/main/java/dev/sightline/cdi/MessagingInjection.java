package dev.sightline.cdi;

import dev.sightline.task.ContextualMessaging;
import jakarta.enterprise.inject.spi.AnnotatedField;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Wraps what a component gets injected to send and receive messages with, so that they carry the
 * correlation. By names: a server may lack the API.
 */
final class MessagingInjection {
  private static final Set<String> TYPES =
      Set.of(
          "jakarta.jms.ConnectionFactory",
          "jakarta.jms.QueueConnectionFactory",
          "jakarta.jms.TopicConnectionFactory",
          "jakarta.jms.JMSContext");

  private final boolean propagate;

  MessagingInjection(Config config) {
    this.propagate =
        config.getOptionalValue("sightline.correlation.propagate", Boolean.class).orElse(true);
  }

  /** The wrapper for a field that takes one of these, else null. */
  @Nullable UnaryOperator<Object> rule(AnnotatedField<?> field) {
    return propagate && TYPES.contains(field.getJavaMember().getType().getName())
        ? ContextualMessaging::wrapInjected
        : null;
  }
}
