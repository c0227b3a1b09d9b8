package dev.sightline.log.line;

import org.jspecify.annotations.Nullable;

/**
 * Every standard field of a log line, in the order of the {@code json} format: the one place these
 * names exist. {@code docs/log-schema.md} is generated from it.
 */
public enum LogField {
  TIMESTAMP("timestamp", "string", "when, RFC 3339, UTC, microseconds", "@timestamp", "@timestamp"),
  LEVEL("level", "string", "trace, debug, info, warn, error or fatal", "log.level", "level"),
  MESSAGE("message", "string", "free text, or the event's name", "message", "message"),
  EVENT("event", "string", "snake_case name; named events only", "event.action", "event"),
  LOGGER("logger", "string", "name of the logger", "log.logger", "logger_name"),
  THREAD("thread", "string", "name of the calling thread", "process.thread.name", "thread_name"),
  SERVICE("service", "string", "name of the service", "service.name", "service"),
  ENVIRONMENT("environment", "string", "where it runs", "service.environment", "environment"),
  VERSION("version", "string", "version of the service", "service.version", "version"),
  HOSTNAME("hostname", "string", "host or instance", "host.hostname", "hostname"),
  APPLICATION("application", "string", "web application", "service.node.name", "application"),
  CORRELATION_ID(
      "correlation_id", "string", "spans all hops of a request", "labels", "correlation_id"),
  REQUEST_ID("request_id", "string", "this hop", "http.request.id", "request_id"),
  FLOW_ID("flow_id", "string", "business flow in progress", "labels", "flow_id"),
  TRACE_ID("trace_id", "string", "32 lower-case hex digits", "trace.id", "trace_id"),
  SPAN_ID("span_id", "string", "16 lower-case hex digits", "span.id", "span_id"),
  USER_ID("user_id", "string", "who the request acts for", "user.id", "user_id"),
  METHOD("method", "string", "HTTP method as received", "http.request.method", "method"),
  PATH("path", "string", "path as received, without the query", "url.path", "path"),
  ROUTE("route", "string", "path template", "labels", "route"),
  CLIENT_ADDRESS(
      "client_address",
      "string",
      "address of the immediate peer",
      "client.address",
      "client_address"),
  EXCEPTION("exception", "object", "the exception and its causes", "error", "stack_trace"),
  SAMPLE_RATE(
      "sample_rate", "number", "rate it was kept at, when sampling", "labels", "sample_rate"),
  TRUNCATED("truncated", "boolean", "true when something was cut to fit", "labels", "truncated");

  private final String key;
  private final String type;
  private final String meaning;
  private final String ecs;
  private final String logstash;

  LogField(String key, String type, String meaning, String ecs, String logstash) {
    this.key = key;
    this.type = type;
    this.meaning = meaning;
    this.ecs = ecs;
    this.logstash = logstash;
  }

  /** The key in the {@code json} format. */
  public String key() {
    return key;
  }

  /** JSON type of the value. */
  public String type() {
    return type;
  }

  /** What it says, in one phrase. */
  public String meaning() {
    return meaning;
  }

  /** The key in the {@code ecs} format. */
  public String ecs() {
    return "labels".equals(ecs) ? "labels." + key : ecs;
  }

  /** The key in the {@code logstash} format. */
  public String logstash() {
    return logstash;
  }

  /** The key in the {@code gelf} format. */
  public String gelf() {
    return switch (this) {
      case TIMESTAMP, LEVEL -> key;
      case MESSAGE -> "short_message";
      case HOSTNAME -> "host";
      case EXCEPTION -> "full_message";
      default -> "_" + key;
    };
  }

  /** The standard field with this key, or null when there is none. */
  public static @Nullable LogField byKey(String key) {
    for (LogField field : values()) {
      if (field.key.equals(key)) {
        return field;
      }
    }
    return null;
  }
}
