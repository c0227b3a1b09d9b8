package dev.sightline.event;

import org.jspecify.annotations.Nullable;

/**
 * One frame of a stack.
 *
 * @param className binary name, such as {@code com.acme.Orders$Line}
 * @param method method name
 * @param file source file, or null when the class has none
 * @param line 1-based line, or a negative number when unknown
 * @param inApp whether the frame belongs to the application rather than to a library or the server
 */
public record StackFrame(
    String className, String method, @Nullable String file, int line, boolean inApp) {

  /** The frame as {@code com.acme.Orders.place(Orders.java:42)}. */
  @Override
  public String toString() {
    String source = file == null ? "Unknown Source" : line < 0 ? file : file + ":" + line;
    return className + "." + method + "(" + source + ")";
  }
}
