package dev.sightline.event;

/** Names of the fields of the module's own events; the one place they exist. */
public final class FieldNames {
  public static final String STATUS_CODE = "status_code";
  public static final String DURATION_MS = "duration_ms";
  public static final String ERROR_TYPE = "error_type";
  public static final String ERROR_KIND = "error_kind";
  public static final String FLOW = "flow";
  public static final String STEP = "step";
  public static final String STEP_NUMBER = "step_number";
  public static final String STEPS = "steps";
  public static final String TASK = "task";
  public static final String TASK_KIND = "task_kind";
  public static final String WAITED_MS = "waited_ms";
  public static final String REDELIVERED = "redelivered";
  public static final String DELIVERY_COUNT = "delivery_count";
  public static final String REPEATS_ENDED = "repeats_ended";
  public static final String JOB = "job";
  public static final String JOB_STEP = "job_step";
  public static final String JOB_EXECUTION = "job_execution";
  public static final String ITEMS = "items";
  public static final String OPERATION = "operation";
  public static final String SUCCESS = "success";
  public static final String REASON = "reason";
  public static final String COUNT = "count";
  public static final String RATE_LIMIT = "rate_limit";
  public static final String CANCELLED = "cancelled";

  public static final String WINDOW_SECONDS = "window_seconds";
  public static final String REPEATED = "repeated";
  public static final String LIMIT = "limit";
  public static final String REMEDY = "remedy";

  private FieldNames() {}
}
