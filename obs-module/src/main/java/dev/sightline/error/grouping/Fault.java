package dev.sightline.error.grouping;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at in an exception: the chain without its wrappers, and where in the
 * application it arose.
 *
 * @param opened types of the wrappers around it, outermost first
 * @param first the outermost exception that is no wrapper
 * @param root the root cause
 * @param origin the innermost exception that passed through the application, or the root
 */
public record Fault(
    List<String> opened, ExceptionDetail first, ExceptionDetail root, ExceptionDetail origin) {

  public static Fault of(ExceptionDetail outermost) {
    ExceptionDetail first = outermost;
    List<String> opened = List.of();
    ExceptionDetail cause = next(first);
    while (cause != null && WrapperTypes.contains(first.type())) {
      opened = opened.isEmpty() ? new ArrayList<>(2) : opened;
      opened.add(first.type());
      first = cause;
      cause = next(first);
    }
    ExceptionDetail root = first;
    ExceptionDetail origin = passesApplication(first) ? first : null;
    for (ExceptionDetail each = cause; each != null; each = next(each)) {
      root = each;
      origin = passesApplication(each) ? each : origin;
    }
    if (origin == null) {
      origin = wrapperOrigin(outermost, opened.size(), root);
    }
    return new Fault(opened, first, root, origin);
  }

  /** A wrapper made where the application waits for other threads may know the application. */
  private static ExceptionDetail wrapperOrigin(
      ExceptionDetail outermost, int wrappers, ExceptionDetail root) {
    ExceptionDetail origin = root;
    ExceptionDetail each = outermost;
    for (int i = 0; i < wrappers && each != null; i++) {
      origin = passesApplication(each) ? each : origin;
      each = next(each);
    }
    return origin;
  }

  /** The frames of the application, as they are in the origin; none when it never passed there. */
  public List<StackFrame> inAppFrames() {
    List<StackFrame> frames = new ArrayList<>();
    for (StackFrame frame : origin.frames()) {
      if (isOwn(frame)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static @Nullable ExceptionDetail next(ExceptionDetail detail) {
    ExceptionDetail cause = detail.cause();
    while (cause != null && cause.type().startsWith("[")) {
      cause = cause.cause();
    }
    return cause;
  }

  private static boolean passesApplication(ExceptionDetail detail) {
    for (StackFrame frame : detail.frames()) {
      if (isOwn(frame)) {
        return true;
      }
    }
    return false;
  }

  public static boolean isOwn(StackFrame frame) {
    return frame.inApp()
        && !GeneratedCode.isGenerated(frame.className())
        && !GeneratedCode.isBridge(frame.method());
  }
}
