package dev.sightline.task;

import dev.sightline.context.CurrentContext;
import jakarta.jms.JMSProducer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a producer puts on all its messages, renewed before each: it may be used for one sender
 * after the other. What the application set stays.
 */
final class ProducerMarks {
  private final Set<String> ours = new HashSet<>();

  /** Never throws: a message that cannot be marked is sent without. */
  synchronized void renew(JMSProducer producer) {
    try {
      Map<String, String> marks = MessageContext.properties(CurrentContext.get());
      if (!marks.keySet().containsAll(ours)) {
        forget(producer);
      }
      marks.forEach(
          (name, value) -> {
            if (ours.contains(name) || !producer.propertyExists(name)) {
              producer.setProperty(name, value);
              ours.add(name);
            }
          });
    } catch (RuntimeException sentWithout) {
      // losing a message would be worse
    }
  }

  /** One property cannot be taken off: all are, and those of the application are put back. */
  private void forget(JMSProducer producer) {
    Map<String, Object> own = new HashMap<>();
    for (String name : producer.getPropertyNames()) {
      if (!ours.contains(name)) {
        own.put(name, producer.getObjectProperty(name));
      }
    }
    producer.clearProperties();
    own.forEach(producer::setProperty);
    ours.clear();
  }
}
