package dev.sightline.metrics;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events for tests. */
final class Samples {
  private Samples() {}

  static Operation started(String method) {
    return new Operation(
        OperationKind.REQUEST,
        method,
        0,
        EventContext.empty().withRequest(method, "/raw", null),
        Fields.empty());
  }

  static CompletedOperation request(
      @Nullable String method, @Nullable String route, int status, long millis) {
    EventContext context = EventContext.empty().withRequest(method, "/raw", null).withRoute(route);
    return new CompletedOperation(
        new Operation(OperationKind.REQUEST, String.valueOf(method), 0, context, Fields.empty()),
        context,
        millis * 1_000_000,
        status,
        new Outcome.Completed(),
        Fields.empty());
  }

  static CompletedOperation operation(String name, Outcome outcome, long millis) {
    return new CompletedOperation(
        new Operation(OperationKind.METHOD, name, 0, EventContext.empty(), Fields.empty()),
        EventContext.empty(),
        millis * 1_000_000,
        0,
        outcome,
        Fields.empty());
  }

  static ExceptionDetail exception(String type, @Nullable ExceptionDetail cause) {
    return new ExceptionDetail(type, null, null, List.of(), 0, cause, List.of());
  }

  static ErrorEvent error(@Nullable ExceptionDetail exception) {
    return new ErrorEvent(
        "0".repeat(32),
        0,
        Level.ERROR,
        ErrorKind.PROGRAMMER,
        "it broke",
        exception,
        "f",
        false,
        EventContext.empty(),
        Fields.empty(),
        List.of());
  }
}
