package dev.sightline.error.publish;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;

/** An exception in the form people know, for those who read no frames. */
final class StackTraceText {
  private static final int MAX = 16_000;

  private StackTraceText() {}

  static String of(ExceptionDetail outermost) {
    StringBuilder text = new StringBuilder();
    for (ExceptionDetail each = outermost; each != null; each = each.cause()) {
      text.append(text.length() == 0 ? "" : "Caused by: ").append(each.type());
      if (each.message() != null) {
        text.append(": ").append(each.message());
      }
      text.append('\n');
      for (StackFrame frame : each.frames()) {
        if (text.length() > MAX) {
          return text.append("\t...\n").toString();
        }
        text.append("\tat ").append(frame).append('\n');
      }
      if (each.framesOmitted() > 0) {
        text.append("\t... ").append(each.framesOmitted()).append(" more\n");
      }
    }
    return text.toString();
  }
}
