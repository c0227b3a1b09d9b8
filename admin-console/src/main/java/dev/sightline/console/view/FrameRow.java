package dev.sightline.console.view;

import dev.sightline.event.StackFrame;

/**
 * One frame of a stack.
 *
 * @param packageName package with the final dot, or empty
 * @param call simple class name and method
 * @param source file and line, or empty
 */
public record FrameRow(String packageName, String call, String source) {

  static FrameRow of(StackFrame frame) {
    TypeName type = TypeName.of(frame.className());
    String file = frame.file() == null ? "" : Visible.name(frame.file());
    return new FrameRow(
        type.packageName(),
        type.simpleName() + "." + Visible.name(frame.method()),
        frame.line() > 0 && !file.isEmpty() ? file + ":" + frame.line() : file);
  }
}
