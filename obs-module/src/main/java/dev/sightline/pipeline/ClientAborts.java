package dev.sightline.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client that went away from a failing connection of the application's own. By class names
 * where servers have one; a plain {@link IOException} counts only when it was thrown by the
 * server's own request or response stream.
 */
final class ClientAborts {
  private static final int MAX_CHAIN = 16;
  private static final int TOP_FRAMES = 15;
  private static final List<String> ABORT_TYPES =
      List.of("ClientAbortException", "EofException", "PrematureEOFException", "EOFException");
  private static final List<String> ABORT_TEXTS =
      List.of("broken pipe", "connection reset", "connection closed", "stream closed", "eof");
  private static final List<String> SERVER_STREAMS =
      List.of(
          "com.ibm.ws.http",
          "com.ibm.ws.webcontainer",
          "com.ibm.ws.tcpchannel",
          "com.ibm.wsspi.",
          "io.openliberty.webcontainer",
          "io.undertow.",
          "org.apache.catalina.connector",
          "org.apache.coyote",
          "org.glassfish.grizzly");

  private ClientAborts() {}

  static boolean matches(Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < MAX_CHAIN; depth++) {
      if (each instanceof IOException && isAbort(each)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  private static boolean isAbort(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    if (type.equals("ClientAbortException")) {
      return true;
    }
    return (ABORT_TYPES.contains(type) || speaksOfAbort(thrown.getMessage()))
        && fromServerStream(thrown.getStackTrace());
  }

  private static boolean speaksOfAbort(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return ABORT_TEXTS.stream().anyMatch(lower::contains);
  }

  private static boolean fromServerStream(StackTraceElement[] frames) {
    for (int i = 0; i < Math.min(TOP_FRAMES, frames.length); i++) {
      String type = frames[i].getClassName();
      if (SERVER_STREAMS.stream().anyMatch(type::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
