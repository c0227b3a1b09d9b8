package dev.sightline.task;

import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.TaskKind;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a message makes run: with the sender's context, as an operation of its own. Names Jakarta
 * Messaging: loaded only where a message arrives.
 */
public final class MessageRun {
  private MessageRun() {}

  /**
   * Runs it.
   *
   * @param message a {@link Message}
   * @param name of few, because it is a metric label
   */
  public static @Nullable Object of(
      Object message, String name, Callable<@Nullable Object> listener) throws Exception {
    Message arrived = (Message) message;
    return TaskRun.of(
        TaskKind.MESSAGE,
        name,
        MessageContext.sender(arrived),
        facts(arrived),
        run -> listener.call());
  }

  private static Fields facts(Message message) {
    Fields fields = Fields.empty();
    try {
      long sent = message.getJMSTimestamp();
      long waited = System.currentTimeMillis() - sent;
      if (sent > 0 && waited >= 0) {
        fields = fields.with(FieldNames.WAITED_MS, waited);
      }
      if (message.getJMSRedelivered()) {
        fields = fields.with(FieldNames.REDELIVERED, true);
        fields =
            fields.with(FieldNames.DELIVERY_COUNT, message.getIntProperty("JMSXDeliveryCount"));
      }
    } catch (JMSException | RuntimeException notTold) {
      // the run counts without
    }
    return fields;
  }
}
