package dev.sightline.log.container;

import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a server leaves out of its own log: Open Liberty writes a message only so often within five
 * minutes. Asked of its logging service, since there its variables and its server.xml have been
 * merged already.
 *
 * @param limit how often a message is written within the window, 1 or more
 * @param everyText whether equal texts count as one message; otherwise only texts that begin with
 *     the same message ID, such as {@code ABCD1234E}, do, and all others are written
 */
public record MessageThrottle(int limit, boolean everyText) {
  /** Length of the window. */
  public static final int WINDOW_SECONDS = 300;

  /** What belongs into server.xml, so that nothing is left out. */
  public static final String REMEDY = "<logging throttleMaxMessagesPerWindow=\"0\"/>";

  private static final String SERVICE = "com.ibm.ws.logging.internal.impl.BaseTraceService";
  private static final String LIMIT = "getThrottleMaxMessagesPerWindow";
  private static final String TYPE = "getThrottleType";
  private static final String BY_TEXT = "message";

  /** The throttle of the server this runs on; null when it has none or it is switched off. */
  public static @Nullable MessageThrottle find() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Class<?> type = handler.getClass();
      if (type.getName().startsWith("com.ibm.ws.logging.")) {
        return of(type.getClassLoader(), SERVICE);
      }
    }
    return null;
  }

  static @Nullable MessageThrottle of(@Nullable ClassLoader server, String service) {
    try {
      Class<?> logging = Class.forName(service, false, server);
      Object limit = logging.getMethod(LIMIT).invoke(null);
      if (limit instanceof Integer number && number > 0) {
        Object type = logging.getMethod(TYPE).invoke(null);
        return new MessageThrottle(number, BY_TEXT.equalsIgnoreCase(String.valueOf(type)));
      }
      return null;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException olderThanThrottling) {
      return null;
    }
  }

  /** What is left out, in one sentence. */
  public String reason() {
    return "the server writes "
        + (everyText ? "the same text" : "texts with the same message ID")
        + " at most "
        + limit
        + " times in five minutes and leaves out the rest";
  }
}
