package dev.sightline.config.source;

/** A source cannot be read. The message is fit to be shown: it holds no value and no token. */
final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }
}
