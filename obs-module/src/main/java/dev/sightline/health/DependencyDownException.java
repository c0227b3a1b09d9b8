package dev.sightline.health;

/** A dependency does not work; the message is fit to be shown. */
public final class DependencyDownException extends Exception {
  private static final long serialVersionUID = 1L;

  public DependencyDownException(String message) {
    super(message);
  }
}
