package dev.sightline.cdi;

import dev.sightline.StructuredLogger;
import dev.sightline.event.EventNames;
import dev.sightline.event.FieldNames;
import dev.sightline.log.LogOutput;
import dev.sightline.log.container.MessageThrottle;

/** Says at start whether the server's own log, where lines go there, leaves some of them out. */
final class ServerLogCheck {
  private ServerLogCheck() {}

  static void tell(LogOutput output, Integrations integrations) {
    if (output == LogOutput.CONTAINER) {
      integrations.skipped(
          "redaction of what libraries log",
          "the server writes it before an application hears of it; own loggers are redacted");
    }
    MessageThrottle throttle = output == LogOutput.CONTAINER ? MessageThrottle.find() : null;
    if (throttle == null) {
      return;
    }
    String reason = throttle.reason();
    integrations.skipped("complete server log", reason + "; add " + MessageThrottle.REMEDY);
    StructuredLogger.of("dev.sightline")
        .warn(
            EventNames.SERVER_LOG_THROTTLED,
            FieldNames.LIMIT,
            throttle.limit(),
            FieldNames.WINDOW_SECONDS,
            MessageThrottle.WINDOW_SECONDS,
            FieldNames.REASON,
            reason,
            FieldNames.REMEDY,
            MessageThrottle.REMEDY);
  }
}
