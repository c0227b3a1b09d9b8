package dev.sightline.task;

import dev.sightline.spi.ProxyInterfaces;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Messaging that carries the context: whatever is sent through it is marked with what is
 * bound to the thread, and listeners that are set through it run with what the sender had, each
 * message an operation. Names an optional API.
 */
public final class ContextualMessaging {
  private static final List<Class<?>> CARRYING =
      List.of(
          JMSContext.class,
          JMSProducer.class,
          JMSConsumer.class,
          ConnectionFactory.class,
          Connection.class,
          Session.class,
          MessageProducer.class,
          MessageConsumer.class);

  private ContextualMessaging() {}

  /** For fields that were injected: the same object where it is nothing that sends or receives. */
  public static Object wrapInjected(Object value) {
    Object wrapped = wrap(value);
    return wrapped == null ? value : wrapped;
  }

  /**
   * Wraps a connection factory, or anything that comes of one.
   *
   * @param type an interface of Jakarta Messaging that {@code original} has
   */
  public static <T> T wrap(Class<T> type, T original) {
    return type.cast(wrapInjected(original));
  }

  /** Null where it is nothing that sends or receives. */
  static @Nullable Object wrap(@Nullable Object value) {
    if (value == null
        || isOurs(value)
        || CARRYING.stream().noneMatch(type -> type.isInstance(value))) {
      return value == null || !isOurs(value) ? null : value;
    }
    MessagingHandler handler = new MessagingHandler(value);
    Class<?>[] all = ProxyInterfaces.of(value.getClass());
    try {
      return Proxy.newProxyInstance(value.getClass().getClassLoader(), all, handler);
    } catch (IllegalArgumentException | SecurityException apart) {
      Class<?> type =
          CARRYING.stream().filter(each -> each.isInstance(value)).findFirst().orElseThrow();
      return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
  }

  static boolean isOurs(Object value) {
    return Proxy.isProxyClass(value.getClass())
        && Proxy.getInvocationHandler(value) instanceof MessagingHandler;
  }
}
