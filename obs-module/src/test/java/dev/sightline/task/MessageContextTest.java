package dev.sightline.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageNotWriteableException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageContextTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Map<String, Object> properties = new HashMap<>();

  private Message message(boolean broken) {
    return (Message)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Message.class},
            (proxy, method, arguments) -> {
              if (broken) {
                throw arguments.length == 1
                    ? new JMSException("gone")
                    : new MessageNotWriteableException("read only");
              }
              return switch (method.getName()) {
                case "propertyExists" -> properties.containsKey(arguments[0]);
                case "setStringProperty" -> properties.put((String) arguments[0], arguments[1]);
                case "getStringProperty" -> properties.get(arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
              };
            });
  }

  @Test
  void travelsWithTheMessage() {
    EventContext sender =
        EventContext.empty().withIds("c-1", "r-1").withFlow("f-1").withTrace(TRACE, null);
    try (Scope scope = CurrentContext.attach(sender)) {
      MessageContext.addTo(message(false));
    }
    assertThat(properties).containsOnlyKeys("correlation_id", "flow_id", "traceparent");
    try (Scope scope = MessageContext.enter(message(false))) {
      EventContext here = CurrentContext.get();
      assertThat(here.correlationId()).isEqualTo("c-1");
      assertThat(here.flowId()).isEqualTo("f-1");
      assertThat(here.traceId()).isEqualTo(TRACE);
      assertThat(here.requestId()).hasSize(36);
    }
    assertThat(CurrentContext.get()).isEqualTo(EventContext.empty());
  }

  @Test
  void whatIsSetStays() {
    properties.put("correlation_id", "mine");
    try (Scope scope = CurrentContext.attach(EventContext.empty().withIds("c-1", "r-1"))) {
      MessageContext.addTo(message(false));
    }
    assertThat(properties).containsOnly(Map.entry("correlation_id", "mine"));
  }

  @Test
  void messagesFromElsewhereAreNotTrusted() {
    properties.put("correlation_id", "x\n{\"forged\":true}");
    properties.put("flow_id", "a b");
    properties.put("traceparent", "00-" + TRACE + "-0000000000000000-01");
    EventContext context = MessageContext.of(message(false));
    assertThat(context.correlationId()).hasSize(36);
    assertThat(context.flowId()).isNull();
    assertThat(context.traceId()).isNull();
  }

  @Test
  void aMessageThatCannotBeReadOrWrittenIsNoProblem() {
    try (Scope scope = CurrentContext.attach(EventContext.empty().withIds("c-1", "r-1"))) {
      MessageContext.addTo(message(true));
    }
    assertThat(MessageContext.of(message(true)).correlationId()).hasSize(36);
  }
}
