package dev.sightline.error;

import dev.sightline.error.grouping.InAppClasses;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds exceptions as data. */
public final class Details {
  private static final InAppClasses IN_APP = new InAppClasses(List.of());

  private Details() {}

  /**
   * @param frames such as {@code com.acme.Orders.place:42}, innermost first
   */
  public static ExceptionDetail exception(
      String type, @Nullable String message, @Nullable ExceptionDetail cause, String... frames) {
    List<StackFrame> stack = Arrays.stream(frames).map(Details::frame).toList();
    return new ExceptionDetail(type, message, null, stack, 0, cause, List.of());
  }

  public static ExceptionDetail exception(String type, @Nullable String message, String... frames) {
    return exception(type, message, null, frames);
  }

  public static StackFrame frame(String text) {
    int colon = text.indexOf(':');
    String call = colon < 0 ? text : text.substring(0, colon);
    int line = colon < 0 ? -1 : Integer.parseInt(text.substring(colon + 1));
    int dot = call.lastIndexOf('.');
    String type = call.substring(0, dot);
    return new StackFrame(type, call.substring(dot + 1), "Source.java", line, IN_APP.test(type));
  }
}
