package dev.sightline.publish;

import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.error.publish.OutgoingEvent;
import dev.sightline.error.publish.PublishException;
import dev.sightline.error.publish.PublishedForm;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.List;

/**
 * Sends events to a JMS topic as persistent text messages. Property {@code event_id} is the ID to
 * deduplicate by; brokers of the Artemis family do it themselves by {@code _AMQ_DUPL_ID}.
 */
public final class JmsPublisher implements ErrorPublisher {
  private final Factory factory;
  private final String topic;

  /** Gives the connection factory, each time it is needed. */
  @FunctionalInterface
  public interface Factory {
    /**
     * @throws PublishException when there is none at present
     */
    ConnectionFactory get() throws PublishException;
  }

  /**
   * @param topic name of the topic as the broker knows it
   */
  public JmsPublisher(Factory factory, String topic) {
    this.factory = factory;
    this.topic = topic;
  }

  @Override
  public String name() {
    return "jms";
  }

  @Override
  public int publish(List<OutgoingEvent> events) throws PublishException {
    int settled = 0;
    try (JMSContext context = factory.get().createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      Topic destination = context.createTopic(topic);
      JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
      for (OutgoingEvent each : events) {
        producer.send(destination, message(each, context));
        settled++;
      }
    } catch (JMSException | JMSRuntimeException e) {
      if (settled == 0) {
        throw new PublishException(e.getClass().getSimpleName(), Duration.ZERO);
      }
    }
    return settled;
  }

  private static TextMessage message(OutgoingEvent outgoing, JMSContext context)
      throws JMSException {
    TextMessage message = context.createTextMessage(PublishedForm.of(outgoing));
    String id = outgoing.event().id();
    message.setStringProperty("event_id", id);
    message.setStringProperty("_AMQ_DUPL_ID", id);
    message.setStringProperty("fingerprint", outgoing.event().fingerprint());
    message.setStringProperty("level", outgoing.event().level().label());
    message.setStringProperty("kind", outgoing.event().kind().label());
    String correlation = outgoing.event().context().correlationId();
    if (correlation != null) {
      message.setJMSCorrelationID(correlation);
    }
    return message;
  }

  @Override
  public long refused() {
    return 0;
  }

  @Override
  public String preview(OutgoingEvent event) {
    return PublishedForm.of(event);
  }

  @Override
  public void close() {}
}
