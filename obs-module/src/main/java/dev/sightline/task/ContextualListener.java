package dev.sightline.task;

import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A listener that runs with what the sender had, each message an operation. */
record ContextualListener(MessageListener own) implements MessageListener {

  @Override
  public void onMessage(Message message) {
    try {
      MessageRun.of(
          message,
          TaskNames.of(own) + ".onMessage",
          () -> {
            own.onMessage(message);
            return null;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // onMessage declares none: not reached
    }
  }
}
