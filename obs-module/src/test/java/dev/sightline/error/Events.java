package dev.sightline.error;

import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import java.util.List;

/** Builds error events. */
public final class Events {
  private static final Fingerprints FINGERPRINTS = new Fingerprints();

  private Events() {}

  /** An event of a fault in {@code com.acme.<fault>}. */
  public static ErrorEvent event(String fault, long micros) {
    return event(fault, micros, EventContext.empty().withRoute("/orders/{id}"));
  }

  public static ErrorEvent event(String fault, long micros, EventContext context) {
    ExceptionDetail detail =
        Details.exception(
            "java.lang.IllegalStateException", fault + " failed", "com.acme." + fault + ".run:1");
    return new ErrorEvent(
        "id-" + fault + "-" + micros,
        micros,
        Level.ERROR,
        ErrorKind.PROGRAMMER,
        fault + " failed",
        detail,
        FINGERPRINTS.of(detail),
        false,
        context,
        Fields.of("tag", fault),
        List.of());
  }

  public static String fingerprint(String fault) {
    return event(fault, 0).fingerprint();
  }

  public static Occurrence occurrence(String fault, long micros, String build) {
    return new Occurrence(event(fault, micros), new ErrorOrigin(build, "node-1"));
  }

  public static Occurrence occurrence(String fault, long micros) {
    return occurrence(fault, micros, "1.0");
  }
}
