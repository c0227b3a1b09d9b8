package dev.sightline.console.source;

/** A question that was asked and whose answer is being waited for. */
@FunctionalInterface
public interface Pending<T> {

  /** Waits for the answer, at most until the time limit that began when the question was asked. */
  Reading<T> await();
}
