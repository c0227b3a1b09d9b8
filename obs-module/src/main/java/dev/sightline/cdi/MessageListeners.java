package dev.sightline.cdi;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import org.jspecify.annotations.Nullable;

/** Finds what receives messages, by names: a server may lack the API. */
final class MessageListeners {
  private static final String MESSAGE = "jakarta.jms.Message";
  private static final String LISTENER = "jakarta.jms.MessageListener";
  private static final String BEAN = "jakarta.ejb.MessageDriven";

  private MessageListeners() {}

  /** Whether the methods of this type that take a message are run by one. */
  static boolean isOne(AnnotatedType<?> type) {
    return Ancestry.has(type.getJavaClass(), LISTENER)
        || type.getAnnotations().stream()
            .anyMatch(each -> each.annotationType().getName().equals(BEAN));
  }

  static boolean takesMessage(AnnotatedMethod<?> method) {
    Class<?>[] parameters = method.getJavaMember().getParameterTypes();
    return method.getJavaMember().getName().equals("onMessage")
        && parameters.length == 1
        && Ancestry.has(parameters[0], MESSAGE);
  }

  static boolean isMessage(@Nullable Object argument) {
    return argument != null && Ancestry.has(argument.getClass(), MESSAGE);
  }
}
