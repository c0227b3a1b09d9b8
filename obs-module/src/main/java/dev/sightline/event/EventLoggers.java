package dev.sightline.event;

/** Loggers of the module's own events: what their levels are set by. */
public final class EventLoggers {
  /** Requests, and what is told about their input. */
  public static final String REQUEST = "dev.sightline.request";

  /** Observed methods and code. */
  public static final String OPERATION = "dev.sightline.operation";

  /** Flows. */
  public static final String FLOW = "dev.sightline.flow";

  /** Tasks, timers, messages. */
  public static final String TASK = "dev.sightline.task";

  private EventLoggers() {}
}
