package dev.sightline.task;

import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.MessageProducer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands for an object of a messaging provider: passes everything on and throws what it throws. */
final class MessagingHandler implements InvocationHandler {
  private final Object original;
  private final ProducerMarks marks = new ProducerMarks();

  MessagingHandler(Object original) {
    this.original = original;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // fluent interfaces answer with themselves
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? new Object[0] : given.clone();
    String name = method.getName();
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(name, arguments);
    } else if (name.equals("send")) {
      mark(arguments);
    } else if (name.equals("setMessageListener") && arguments[0] instanceof MessageListener own) {
      arguments[0] = new ContextualListener(own);
    }
    Object result = pass(method, arguments);
    if (result == original) {
      return proxy;
    } else if (result instanceof ContextualListener listener) {
      return listener.own();
    }
    Object wrapped = ContextualMessaging.wrap(result);
    return wrapped != null && method.getReturnType().isInstance(wrapped) ? wrapped : result;
  }

  private void mark(@Nullable Object[] arguments) {
    if (original instanceof JMSProducer producer) {
      marks.renew(producer);
    } else if (original instanceof MessageProducer) {
      for (Object each : arguments) {
        if (each instanceof Message message) {
          MessageContext.addTo(message);
        }
      }
    }
  }

  private @Nullable Object pass(Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(original, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object ofObject(String method, @Nullable Object[] arguments) {
    return switch (method) {
      case "equals" -> original.equals(originalOf(arguments[0]));
      case "hashCode" -> original.hashCode();
      default -> original.toString();
    };
  }

  private static @Nullable Object originalOf(@Nullable Object other) {
    return other != null
            && Proxy.isProxyClass(other.getClass())
            && Proxy.getInvocationHandler(other) instanceof MessagingHandler handler
        ? handler.original
        : other;
  }
}
