package dev.sightline.event;

import org.jspecify.annotations.Nullable;

/** How an operation ended. */
public sealed interface Outcome {

  /** It returned. */
  record Completed() implements Outcome {}

  /**
   * It threw, or answered with a server error whose exception is unknown.
   *
   * @param errorType class name of the exception, or the status code as text
   * @param kind operational or programmer error
   * @param exception what was thrown, or null when it is unknown
   */
  record Failed(String errorType, ErrorKind kind, @Nullable ExceptionDetail exception)
      implements Outcome {}

  /**
   * Nobody waits for the result any more, such as a client that went away.
   *
   * @param reason snake_case
   */
  record Cancelled(String reason) implements Outcome {}
}
