package dev.sightline.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextualMessagingTest {
  private final Map<String, Object> properties = new HashMap<>();
  private final AtomicReference<@Nullable Object> listener = new AtomicReference<>();
  private final Destination orders = fake(Destination.class, (method, arguments) -> null);

  private interface Answer {
    @Nullable Object to(String method, @Nullable Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            ContextualMessagingTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object result =
                  answer.to(method.getName(), arguments == null ? new Object[0] : arguments);
              return method.getReturnType() == type ? proxy : result;
            }));
  }

  private final ConnectionFactory factory =
      ContextualMessaging.wrap(
          ConnectionFactory.class,
          fake(
              ConnectionFactory.class,
              (method, arguments) ->
                  fake(
                      JMSContext.class,
                      (made, given) ->
                          made.equals("createProducer")
                              ? fake(JMSProducer.class, this::produce)
                              : fake(JMSConsumer.class, this::consume))));

  private @Nullable Object produce(String method, @Nullable Object[] arguments) {
    return switch (method) {
      case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
      case "propertyExists" -> properties.containsKey(arguments[0]);
      case "getPropertyNames" -> new HashSet<>(properties.keySet());
      case "getObjectProperty" -> properties.get(arguments[0]);
      case "clearProperties" -> {
        properties.clear();
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable Object consume(String method, @Nullable Object[] arguments) {
    if (method.equals("setMessageListener")) {
      listener.set(arguments[0]);
    }
    return listener.get();
  }

  private static EventContext sender(String correlation) {
    return EventContext.empty().withIds(correlation, "r-1");
  }

  @Test
  void whatIsSentIsMarkedAndTheProducerStaysFluent() {
    JMSProducer producer = factory.createContext().createProducer();
    try (Scope scope = CurrentContext.attach(sender("c-1"))) {
      producer.setPriority(3).send(orders, "kettle");
    }
    assertThat(properties).containsEntry("correlation_id", "c-1");
  }

  @Test
  void aProducerThatIsUsedAgainMarksAnew() {
    JMSProducer producer = factory.createContext().createProducer();
    producer.setProperty("colour", "red");
    try (Scope scope = CurrentContext.attach(sender("c-1").withFlow("f-1"))) {
      producer.send(orders, "kettle");
    }
    assertThat(properties).containsEntry("flow_id", "f-1");
    try (Scope scope = CurrentContext.attach(sender("c-2"))) {
      producer.send(orders, "kettle");
    }
    assertThat(properties).containsEntry("correlation_id", "c-2").doesNotContainKey("flow_id");
    producer.send(orders, "kettle");
    assertThat(properties).containsOnlyKeys("colour");
  }

  @Test
  void whatTheApplicationSetStays() {
    JMSProducer producer = factory.createContext().createProducer();
    producer.setProperty("correlation_id", "its own");
    try (Scope scope = CurrentContext.attach(sender("c-1"))) {
      producer.send(orders, "kettle");
    }
    assertThat(properties).containsEntry("correlation_id", "its own");
  }

  @Test
  void aListenerRunsWithWhatTheSenderHad() throws Exception {
    AtomicReference<@Nullable String> seen = new AtomicReference<>();
    MessageListener own = message -> seen.set(CurrentContext.get().correlationId());
    JMSConsumer consumer = factory.createContext().createConsumer(orders);
    consumer.setMessageListener(own);
    assertThat(consumer.getMessageListener()).isSameAs(own);

    MessageListener set = (MessageListener) listener.get();
    assertThat(set).isNotNull();
    set.onMessage(
        fake(
            Message.class,
            (method, arguments) ->
                switch (method) {
                  case "getStringProperty" -> "correlation_id".equals(arguments[0]) ? "c-9" : null;
                  case "getJMSTimestamp" -> 1L;
                  case "getJMSRedelivered" -> false;
                  default -> null;
                }));

    assertThat(seen.get()).isEqualTo("c-9");
    assertThat(CurrentContext.get()).isEqualTo(EventContext.empty());
  }
}
