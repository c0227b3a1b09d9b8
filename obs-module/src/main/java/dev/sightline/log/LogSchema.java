package dev.sightline.log;

import dev.sightline.event.EventNames;
import dev.sightline.event.FieldNames;
import dev.sightline.log.line.LogField;
import java.util.List;

/** The reference page of log lines, made from the names the code uses. */
public final class LogSchema {
  private record Event(String name, String levels, String fields, String meaning) {}

  private static final String REQUEST_FIELDS =
      String.join(
          "`, `",
          FieldNames.STATUS_CODE,
          FieldNames.DURATION_MS,
          FieldNames.ERROR_TYPE,
          FieldNames.ERROR_KIND);

  private static final String OPERATION_FIELDS =
      String.join("`, `", FieldNames.OPERATION, FieldNames.DURATION_MS, FieldNames.SUCCESS);

  private static final String FLOW_FIELDS =
      String.join(
          "`, `",
          FieldNames.FLOW,
          FieldNames.STEP,
          FieldNames.STEPS,
          FieldNames.DURATION_MS,
          FieldNames.SUCCESS);

  private static final String TASK_FIELDS =
      String.join(
          "`, `",
          FieldNames.TASK,
          FieldNames.TASK_KIND,
          FieldNames.DURATION_MS,
          FieldNames.WAITED_MS,
          FieldNames.SUCCESS,
          FieldNames.JOB,
          FieldNames.JOB_STEP,
          FieldNames.JOB_EXECUTION,
          FieldNames.ITEMS);

  private static final List<Event> EVENTS =
      List.of(
          new Event(EventNames.REQUEST_STARTED, "debug", "", "a request arrived"),
          new Event(
              EventNames.REQUEST_COMPLETED,
              "info; warn from status 500 on or when slow; debug when the client went away",
              REQUEST_FIELDS + "`, `" + FieldNames.CANCELLED,
              "a request was answered; exactly one of this and the next per request"),
          new Event(
              EventNames.REQUEST_FAILED,
              "error; warn where that was to be expected",
              REQUEST_FIELDS,
              "a request ended by an exception"),
          new Event(
              EventNames.OPERATION_COMPLETED,
              "info",
              OPERATION_FIELDS,
              "an observed call returned"),
          new Event(
              EventNames.OPERATION_FAILED,
              "error; warn where that was to be expected",
              OPERATION_FIELDS + "`, `" + FieldNames.ERROR_TYPE + "`, `" + FieldNames.ERROR_KIND,
              "an observed call threw"),
          new Event(
              EventNames.FLOW_STARTED, "info", FieldNames.FLOW, "a flow was started or resumed"),
          new Event(
              EventNames.FLOW_STEP,
              "info",
              String.join("`, `", FieldNames.FLOW, FieldNames.STEP, FieldNames.STEP_NUMBER),
              "how far a flow got"),
          new Event(EventNames.FLOW_COMPLETED, "info", FLOW_FIELDS, "a flow ended well"),
          new Event(
              EventNames.FLOW_FAILED,
              "error",
              FLOW_FIELDS + "`, `" + FieldNames.REASON,
              "a flow ended badly, or was abandoned"),
          new Event(
              EventNames.TASK_STARTED,
              "debug",
              String.join("`, `", FieldNames.TASK, FieldNames.TASK_KIND),
              "a task of an executor, an asynchronous method, a timer, a message listener or a batch step began"),
          new Event(EventNames.TASK_COMPLETED, "info", TASK_FIELDS, "it returned"),
          new Event(
              EventNames.TASK_FAILED,
              "error; warn where that was to be expected",
              String.join(
                  "`, `",
                  TASK_FIELDS,
                  FieldNames.ERROR_TYPE,
                  FieldNames.ERROR_KIND,
                  FieldNames.REDELIVERED,
                  FieldNames.DELIVERY_COUNT,
                  FieldNames.REPEATS_ENDED),
              "it threw; `repeats_ended`: it was to be repeated, and will not be"),
          new Event(EventNames.SKIPPED, "info", FieldNames.REASON, "why nothing was done"),
          new Event(
              EventNames.RECORDS_DROPPED,
              "warn",
              FieldNames.COUNT + "`, `" + FieldNames.REASON,
              "records that were not written since the last such line"),
          new Event(
              EventNames.REPEATS_SUPPRESSED,
              "that of the statement",
              String.join("`, `", FieldNames.COUNT, FieldNames.WINDOW_SECONDS, FieldNames.REPEATED),
              "how often a statement was made beyond its limit"),
          new Event(
              EventNames.SERVER_LOG_THROTTLED,
              "warn",
              String.join(
                  "`, `",
                  FieldNames.LIMIT,
                  FieldNames.WINDOW_SECONDS,
                  FieldNames.REASON,
                  FieldNames.REMEDY),
              "the server's own log, which lines go to, leaves some out; told once at start"),
          new Event(EventNames.STARTED, "info", "", "what runs, and what was skipped and why"));

  private LogSchema() {}

  /** The page as Markdown. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(4_096);
    page.append(
        """
        # Log lines

        Generated from the code; a test keeps it so. One line is one event. The fields stand in this order and are
        absent when unknown; fields of the application follow after `client_address`. Names and values are UTF-8.

        ## Standard fields

        | json, logfmt | type | meaning | ecs | logstash | gelf |
        |---|---|---|---|---|---|
        """);
    for (LogField field : LogField.values()) {
      page.append(
          "| `%s` | %s | %s | %s | %s | `%s` |\n"
              .formatted(
                  field.key(),
                  field.type(),
                  field.meaning(),
                  ecs(field),
                  code(field.logstash()),
                  field.gelf()));
    }
    page.append(
        """

        A field of the application with one of these names is written as `<name>_`, and counted.

        `exception` (format `json`): `type`, `message`, `fingerprint` (outermost only), `frames` (texts, innermost call first),
        `frames_omitted`, `causes_omitted`, `cause` (the same again), `suppressed` (list). The root cause is always there.

        ## Named events

        | event | level | fields | meaning |
        |---|---|---|---|
        """);
    for (Event event : EVENTS) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(event.name, event.levels, code(event.fields), event.meaning));
    }
    return page.toString();
  }

  private static String ecs(LogField field) {
    return field == LogField.EXCEPTION
        ? "`error.type`, `error.message`, `error.id`, `error.stack_trace`"
        : code(field.ecs());
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }
}
