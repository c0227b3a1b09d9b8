package dev.sightline.error.grouping;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.List;

/** Finds the line to look at first. */
public final class Culprits {
  private Culprits() {}

  /**
   * The innermost frame of the application, else the innermost frame, as {@code
   * com.acme.Orders.place(Orders.java:42)}; empty when there is no frame at all.
   */
  public static String of(ExceptionDetail detail) {
    Fault fault = Fault.of(detail);
    for (StackFrame frame : fault.origin().frames()) {
      if (Fault.isOwn(frame)) {
        return frame.toString();
      }
    }
    List<StackFrame> frames = fault.root().frames();
    return frames.isEmpty() ? "" : frames.get(0).toString();
  }
}
