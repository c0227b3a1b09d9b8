package dev.sightline.log.container;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The server's own log: the handlers of the root logger. They are called directly, so that levels
 * and parents of the logger named do not matter, and so that the module's own handler is left out.
 */
final class ServerLog {
  private final ServerFields fields;

  private ServerLog(ServerFields fields) {
    this.fields = fields;
  }

  /** The log of the server this runs on. */
  static ServerLog find() {
    return new ServerLog(ServerFields.find());
  }

  /** Writes one record with its fields, in whichever way the server understands. */
  void publish(LogRecord record, Map<String, String> values) {
    fields.with(record, values, () -> publish(record));
  }

  private static void publish(LogRecord record) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (!handler.getClass().getName().startsWith("dev.sightline.")) {
        handler.publish(record);
      }
    }
  }
}
