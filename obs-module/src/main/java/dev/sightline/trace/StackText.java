package dev.sightline.trace;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import org.jspecify.annotations.Nullable;

/** A redacted exception in the usual text form, outermost first, bounded. */
final class StackText {
  private static final int LONGEST = 16_384;
  private static final int DEEPEST = 20;

  private StackText() {}

  static String of(ExceptionDetail exception) {
    StringBuilder text = new StringBuilder(1_024);
    append(text, "", exception, 0);
    if (text.length() > LONGEST) {
      text.setLength(LONGEST);
      text.append("\n...");
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, String prefix, @Nullable ExceptionDetail exception, int depth) {
    if (exception == null || depth > DEEPEST || text.length() > LONGEST) {
      return;
    }
    text.append(prefix).append(exception.type());
    if (exception.message() != null) {
      text.append(": ").append(exception.message());
    }
    text.append('\n');
    for (StackFrame frame : exception.frames()) {
      text.append("\tat ").append(frame).append('\n');
    }
    if (exception.framesOmitted() > 0) {
      text.append("\t... ").append(exception.framesOmitted()).append(" more\n");
    }
    for (ExceptionDetail suppressed : exception.suppressed()) {
      append(text, "Suppressed: ", suppressed, depth + 1);
    }
    append(text, "Caused by: ", exception.cause(), depth + 1);
  }
}
