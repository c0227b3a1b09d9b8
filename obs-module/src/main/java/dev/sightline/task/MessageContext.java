package dev.sightline.task;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.context.OutboundHeaders;
import dev.sightline.context.Scope;
import dev.sightline.context.TraceParent;
import dev.sightline.event.EventContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The correlation in the properties of JMS messages. Names are those of the log fields, because a
 * property name must be a Java identifier. Never throws: a message that cannot be marked is sent,
 * and one that is not marked is read, without.
 */
public final class MessageContext {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          Correlation.CORRELATION_HEADER,
          "correlation_id",
          Correlation.FLOW_HEADER,
          "flow_id",
          OutboundHeaders.TRACE_PARENT,
          "traceparent");

  private MessageContext() {}

  /** Marks a message with what is bound to this thread; properties already set stay. */
  public static Message addTo(Message message) {
    properties(CurrentContext.get()).forEach((name, value) -> set(message, name, value));
    return message;
  }

  /** What goes onto a message that is sent with this context. */
  static Map<String, String> properties(EventContext context) {
    Map<String, String> properties = new HashMap<>();
    OutboundHeaders.withTrace(context)
        .forEach(
            (header, value) -> {
              String property = PROPERTIES.get(header);
              if (property != null) {
                properties.put(property, value);
              }
            });
    return properties;
  }

  private static void set(Message message, String property, String value) {
    try {
      if (!message.propertyExists(property)) {
        message.setStringProperty(property, value);
      }
    } catch (JMSException | RuntimeException readOnly) {
      // sent without: losing a message would be worse
    }
  }

  /** The same for all that a producer sends from now on. */
  public static JMSProducer addTo(JMSProducer producer) {
    properties(CurrentContext.get())
        .forEach(
            (name, value) -> {
              if (!producer.propertyExists(name)) {
                producer.setProperty(name, value);
              }
            });
    return producer;
  }

  /** Binds what a message carries, else a new correlation, to this thread. */
  public static Scope enter(Message message) {
    return CurrentContext.attach(of(message));
  }

  /** The same with the span of the sender, for whoever starts one below it. */
  static EventContext sender(Message message) {
    TraceParent trace = TraceParent.parse(property(message, "traceparent"));
    EventContext context = of(message);
    return trace == null ? context : context.withTrace(trace.traceId(), trace.parentId());
  }

  /** What a message carries, checked as an inbound header is. */
  static EventContext of(Message message) {
    TraceParent trace = TraceParent.parse(property(message, "traceparent"));
    Correlation correlation =
        Correlation.accept(values(property(message, "correlation_id")), List.of(), trace);
    return EventContext.empty()
        .withIds(correlation.correlationId(), correlation.requestId())
        .withTrace(trace == null ? null : trace.traceId(), null)
        .withFlow(Correlation.firstValid(values(property(message, "flow_id"))));
  }

  private static List<String> values(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable String property(Message message, String name) {
    try {
      return message.getStringProperty(name);
    } catch (JMSException | RuntimeException unreadable) {
      return null;
    }
  }
}
