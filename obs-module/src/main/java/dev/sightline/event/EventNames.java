package dev.sightline.event;

/** Names of the events the module writes itself; the one place they exist. */
public final class EventNames {
  public static final String REQUEST_STARTED = "request_started";
  public static final String REQUEST_COMPLETED = "request_completed";
  public static final String REQUEST_FAILED = "request_failed";
  public static final String OPERATION_COMPLETED = "operation_completed";
  public static final String OPERATION_FAILED = "operation_failed";
  public static final String FLOW_STARTED = "flow_started";
  public static final String FLOW_STEP = "flow_step";
  public static final String FLOW_COMPLETED = "flow_completed";
  public static final String FLOW_FAILED = "flow_failed";
  public static final String TASK_STARTED = "task_started";
  public static final String TASK_COMPLETED = "task_completed";
  public static final String TASK_FAILED = "task_failed";
  public static final String RECORDS_DROPPED = "records_dropped";
  public static final String REPEATS_SUPPRESSED = "repeats_suppressed";
  public static final String SKIPPED = "skipped";
  public static final String SERVER_LOG_THROTTLED = "server_log_throttled";
  public static final String STARTED = "sightline_started";

  private EventNames() {}
}
