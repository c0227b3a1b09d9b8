package dev.sightline.recent;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, redacted and cut, as it is kept.
 *
 * @param method of a request; else empty
 * @param weight about how many bytes it takes up, at two for each char
 */
record RecentRecord(
    long atMicros,
    String kind,
    Level level,
    String method,
    String source,
    String text,
    String outcome,
    int status,
    double durationMillis,
    String thread,
    Ids ids,
    String fingerprint,
    String eventId,
    List<Object> pairs,
    int weight) {
  /** What an object of this class takes up itself, with its arrays and headers. */
  private static final int OVERHEAD = 240;

  private static final String[] STARTED = kinds("_started");
  private static final String[] ENDED = kinds("_ended");

  private static String[] kinds(String what) {
    return Arrays.stream(OperationKind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT) + what)
        .toArray(String[]::new);
  }

  /** What it belongs to. */
  record Ids(
      @Nullable String correlation,
      @Nullable String request,
      @Nullable String flow,
      @Nullable String trace,
      @Nullable String user) {

    static Ids of(EventContext context) {
      return new Ids(
          Bounded.id(context.correlationId()),
          Bounded.id(context.requestId()),
          Bounded.id(context.flowId()),
          Bounded.id(context.traceId()),
          Bounded.id(context.userId()));
    }

    boolean has(String id) {
      return id.equals(correlation) || id.equals(flow) || id.equals(trace) || id.equals(request);
    }

    int chars() {
      return length(correlation) + length(request) + length(flow) + length(trace) + length(user);
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }

    Map<String, String> map() {
      Map<String, String> map = new LinkedHashMap<>();
      put(map, "correlation_id", correlation);
      put(map, "request_id", request);
      put(map, "flow_id", flow);
      put(map, "trace_id", trace);
      put(map, "user_id", user);
      return map;
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
      if (value != null) {
        map.put(key, value);
      }
    }
  }

  static RecentRecord started(Operation operation) {
    return made(
        operation.startedMicros(),
        STARTED[operation.kind().ordinal()],
        Level.INFO,
        method(operation, operation.context()),
        name(operation, operation.context()),
        "",
        "",
        0,
        0,
        threadName(),
        Ids.of(operation.context()),
        "",
        "",
        Bounded.pairs(operation.fields()));
  }

  static RecentRecord ended(CompletedOperation done) {
    Operation start = done.start();
    return made(
        start.startedMicros() + done.durationNanos() / 1_000,
        ENDED[start.kind().ordinal()],
        done.outcome() instanceof Outcome.Failed ? Level.ERROR : Level.INFO,
        method(start, done.context()),
        name(start, done.context()),
        reason(done.outcome()),
        outcome(done.outcome()),
        done.statusCode(),
        done.durationMillis(),
        threadName(),
        Ids.of(done.context().correlationId() == null ? start.context() : done.context()),
        "",
        "",
        Bounded.pairs(done.fields()));
  }

  static RecentRecord logged(LogEvent event) {
    return made(
        event.timestampMicros(),
        "log",
        event.level(),
        "",
        Bounded.text(event.logger(), Bounded.NAME),
        Bounded.text(event.message(), Bounded.TEXT),
        "",
        0,
        0,
        Bounded.text(event.thread(), Bounded.NAME),
        Ids.of(event.context()),
        "",
        "",
        Bounded.pairs(event.fields()));
  }

  static RecentRecord failed(ErrorEvent error) {
    String type = error.exception() == null ? "message" : error.exception().type();
    return made(
        error.timestampMicros(),
        "error",
        error.level(),
        "",
        Bounded.text(type, Bounded.NAME),
        Bounded.text(error.message(), Bounded.TEXT),
        "",
        0,
        0,
        threadName(),
        Ids.of(error.context()),
        Bounded.text(error.fingerprint(), Bounded.NAME),
        Bounded.text(error.id(), Bounded.NAME),
        List.of());
  }

  private static RecentRecord made(
      long atMicros,
      String kind,
      Level level,
      String method,
      String source,
      String text,
      String outcome,
      int status,
      double durationMillis,
      String thread,
      Ids ids,
      String fingerprint,
      String eventId,
      List<Object> pairs) {
    int chars = source.length() + text.length() + thread.length() + ids.chars();
    for (int i = 0; i < pairs.size(); i++) {
      chars += 20 + (pairs.get(i) instanceof String said ? said.length() : 0);
    }
    return new RecentRecord(
        atMicros,
        kind,
        level,
        method,
        source,
        text,
        outcome,
        status,
        durationMillis,
        thread,
        ids,
        fingerprint,
        eventId,
        pairs,
        OVERHEAD + 2 * chars);
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed) {
      return "failed";
    }
    return outcome instanceof Outcome.Cancelled ? "cancelled" : "completed";
  }

  private static String threadName() {
    return Bounded.text(Thread.currentThread().getName(), Bounded.NAME);
  }

  private static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return Bounded.text(failed.errorType(), Bounded.NAME);
    }
    return outcome instanceof Outcome.Cancelled cancelled
        ? Bounded.text(cancelled.reason(), Bounded.NAME)
        : "";
  }

  private static String name(Operation operation, EventContext context) {
    if (operation.kind() != OperationKind.REQUEST) {
      return Bounded.text(operation.name(), Bounded.NAME);
    }
    String place = context.route() == null ? context.path() : context.route();
    return Bounded.text(place, 2 * Bounded.NAME);
  }

  private static String method(Operation operation, EventContext context) {
    boolean request = operation.kind() == OperationKind.REQUEST;
    return request ? Bounded.text(context.method(), Bounded.NAME) : "";
  }

  boolean is(String wanted) {
    return kind.equals(wanted);
  }

  /** Whether message or logger hold the text, given in lower case. */
  boolean says(String lowerCase) {
    return lowerCase.isEmpty()
        || text.toLowerCase(Locale.ROOT).contains(lowerCase)
        || source.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  Item item() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      fields.put(pairs.get(i).toString(), pairs.get(i + 1).toString());
    }
    return new Item(
        atMicros,
        kind,
        level.label(),
        method.isEmpty() ? source : method + " " + source,
        text,
        outcome,
        status,
        durationMillis,
        thread,
        ids.map(),
        fingerprint,
        eventId,
        fields);
  }
}
