package dev.sightline.benchmarks;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.pipeline.DescriptionLimits;
import dev.sightline.pipeline.ExceptionDescriber;
import dev.sightline.pipeline.FailurePolicy;
import dev.sightline.redact.Redactor;
import java.util.List;

/** The event every logging benchmark writes: ten key-values, a context of eight. */
final class LogEvents {
  static final String MESSAGE = "order_created";
  static final String LOGGER = "com.acme.shop.orders.OrderService";

  /** Keys and values alternate. */
  static final Object[] FIELDS = {
    "order_id", 1_234_567L,
    "item", "espresso-machine-xl",
    "quantity", 3,
    "total", 1299.5,
    "currency", "EUR",
    "warehouse", "fra-2",
    "express", true,
    "coupon", "SUMMER",
    "carrier", "parcel-service",
    "note", "leave at the side door please"
  };

  /** Context of eight by name and value. */
  static final String[][] CONTEXT = {
    {"correlation_id", "3f2a9c1e-7b44-4d0a-9a51-0c8e7d6b5a42"},
    {"request_id", "b7d1f0aa-0f53-49c2-8b0e-2f4c1d9e8a77"},
    {"trace_id", "4bf92f3577b34da6a3ce929d0e0e4736"},
    {"span_id", "00f067aa0ba902b7"},
    {"user_id", "user-4711"},
    {"method", "POST"},
    {"path", "/shop/api/orders"},
    {"route", "/api/orders"}
  };

  private LogEvents() {}

  static LogEvent event() {
    return new LogEvent(
        1_795_178_926_123_456L,
        Level.INFO,
        LOGGER,
        "worker-17",
        MESSAGE,
        MESSAGE,
        context(),
        Fields.of(FIELDS),
        null);
  }

  /**
   * Events that differ in every text: more than any cache of ours remembers.
   *
   * @param count how many, a power of two
   */
  static LogEvent[] unlike(int count) {
    LogEvent[] events = new LogEvent[count];
    for (int i = 0; i < count; i++) {
      Object[] fields = FIELDS.clone();
      for (int at = 1; at < fields.length; at += 2) {
        if (fields[at] instanceof String text) {
          fields[at] = text + Integer.toString(i, 36);
        }
      }
      EventContext context =
          context()
              .withUser("user-" + i)
              .withRequest("POST", "/shop/api/orders/" + Integer.toString(i, 36), null);
      LogEvent like = event();
      events[i] =
          new LogEvent(
              like.timestampMicros() + i,
              like.level(),
              like.logger(),
              like.thread(),
              like.message(),
              like.event(),
              context,
              Fields.of(fields),
              null);
    }
    return events;
  }

  static EventContext context() {
    return EventContext.empty()
        .withIds(CONTEXT[0][1], CONTEXT[1][1])
        .withTrace(CONTEXT[2][1], CONTEXT[3][1])
        .withUser(CONTEXT[4][1])
        .withRequest(CONTEXT[5][1], CONTEXT[6][1], null)
        .withRoute(CONTEXT[7][1]);
  }

  /** Three levels, sixty frames each. */
  static Throwable thrown() {
    RuntimeException root = deep(60, new IllegalStateException("connection refused by host db-1"));
    RuntimeException middle = deep(60, new RuntimeException("cannot store order 1234567", root));
    return deep(60, new RuntimeException("request failed", middle));
  }

  private static RuntimeException deep(int frames, RuntimeException thrown) {
    StackTraceElement[] trace = new StackTraceElement[frames];
    for (int i = 0; i < frames; i++) {
      trace[i] =
          new StackTraceElement(
              "com.acme.shop.layer" + i + ".Service", "handle" + i, "Service.java", 40 + i);
    }
    thrown.setStackTrace(trace);
    return thrown;
  }

  /** Describes exceptions with the given redactor; nothing else. */
  static FailurePolicy failures(Redactor redactor) {
    ExceptionDescriber describer =
        new ExceptionDescriber(redactor, name -> true, DescriptionLimits.standard());
    return new FailurePolicy() {
      @Override
      public ExceptionDetail describe(Throwable thrown) {
        return describer.describe(thrown);
      }

      @Override
      public String fingerprint(ExceptionDetail detail) {
        return detail.type();
      }

      @Override
      public ErrorKind classify(Throwable thrown) {
        return ErrorKind.PROGRAMMER;
      }

      @Override
      public boolean firstSight(Throwable thrown, EventContext context) {
        return false;
      }

      @Override
      public List<Breadcrumb> breadcrumbs(EventContext context) {
        return List.of();
      }

      @Override
      public void remember(EventContext context, Breadcrumb breadcrumb) {}
    };
  }
}
