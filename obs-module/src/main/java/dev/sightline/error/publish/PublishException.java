package dev.sightline.error.publish;

import java.time.Duration;

/** Events could not be handed over for now. */
public final class PublishException extends Exception {
  private final Duration retryAfter;

  /**
   * @param message why, without secrets
   * @param retryAfter how long the receiver wants to be left alone; zero when it did not say
   */
  public PublishException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long the receiver wants to be left alone; zero when it did not say. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
