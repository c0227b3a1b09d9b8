package dev.sightline.console.source;

import java.util.Optional;
import java.util.function.Function;

/** What an application answered, or why it did not. */
public sealed interface Reading<T> {

  /** An answer. */
  record Available<T>(T answer) implements Reading<T> {}

  /**
   * No answer.
   *
   * @param reason one sentence for the operator
   */
  record Unreachable<T>(String reason) implements Reading<T> {}

  /**
   * The answer turned into something else; an answer that cannot be turned is as good as none, so
   * that one odd document never breaks a page.
   */
  default <R> Reading<R> map(Function<? super T, ? extends R> function) {
    if (this instanceof Available<T> available) {
      try {
        return new Available<>(function.apply(available.answer()));
      } catch (RuntimeException e) {
        return new Unreachable<>(
            "The application sent something this console cannot read ("
                + e.getClass().getSimpleName()
                + "). Do both use the same version of Sightline?");
      }
    }
    return new Unreachable<>(reason());
  }

  default Optional<T> value() {
    return this instanceof Available<T> available
        ? Optional.of(available.answer())
        : Optional.empty();
  }

  /** Why there is no answer; empty when there is one. */
  default String reason() {
    return this instanceof Unreachable<T> unreachable ? unreachable.reason() : "";
  }
}
