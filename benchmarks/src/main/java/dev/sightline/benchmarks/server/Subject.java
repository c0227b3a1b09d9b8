package dev.sightline.benchmarks.server;

import com.example.hello.HelloApplication;
import com.example.hello.HelloResource;
import com.example.hello.LogbookApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same application, bare and with each system that observes it. */
enum Subject {
  BARE("bare"),
  SIGHTLINE("sightline: two events a request to a file, metrics, redaction"),
  SIGHTLINE_OFF("sightline, sightline.enabled=false"),
  LOGBOOK("Logbook JAX-RS, JSON to a file"),
  JAVAMELODY("JavaMelody"),
  OTEL_AGENT("OpenTelemetry Java agent, metrics kept, spans not exported");

  final String title;

  Subject(String title) {
    this.title = title;
  }

  /** The classes of the WAR. */
  List<Class<?>> classes() {
    return this == LOGBOOK
        ? List.of(LogbookApplication.class, HelloResource.class)
        : List.of(HelloApplication.class, HelloResource.class);
  }

  /** The JARs of the WAR. */
  List<Path> libraries() {
    return switch (this) {
      case SIGHTLINE, SIGHTLINE_OFF -> Peers.jars("obs-module");
      case LOGBOOK ->
          Peers.jars(
              "logbook-",
              "slf4j-api",
              "logback-classic",
              "logback-core",
              "jackson-",
              "faux-pas",
              "tiny-bits",
              "json-path",
              "json-smart",
              "accessors-smart");
      case JAVAMELODY -> Peers.jars("javamelody-core", "jrobin");
      case BARE, OTEL_AGENT -> List.of();
    };
  }

  /** What the server's JVM is started with. */
  List<String> jvmOptions(Path work) {
    return switch (this) {
      case OTEL_AGENT ->
          List.of(
              "-javaagent:" + Peers.jars("opentelemetry-javaagent").get(0),
              "-Dotel.service.name=hello",
              "-Dotel.traces.exporter=none",
              "-Dotel.metrics.exporter=prometheus",
              "-Dotel.exporter.prometheus.port=" + MeasuredServer.freePort(),
              "-Dotel.logs.exporter=none");
      case JAVAMELODY -> List.of("-Djavamelody.storage-directory=" + work.resolve("melody"));
      default -> List.of();
    };
  }

  /** The environment of the server's process. */
  Map<String, String> environment(Path work) {
    return switch (this) {
      case SIGHTLINE ->
          Map.of(
              "SIGHTLINE_LOG_OUTPUT", "file",
              "SIGHTLINE_LOG_FILE_PATH", work.resolve("sightline.log").toString(),
              "SIGHTLINE_LOG_FILE_MAX_SIZE", "1GB",
              "SIGHTLINE_LOG_LEVELS_DEV_SIGHTLINE_REQUEST", "debug");
      case SIGHTLINE_OFF -> Map.of("SIGHTLINE_ENABLED", "false");
      default -> Map.of();
    };
  }

  /** What Logback is set up with: nothing waits for the disk, as with the others. */
  static String logback() {
    return """
        <configuration>
          <appender name="FILE" class="ch.qos.logback.core.FileAppender">
            <file>${user.dir}/logbook.log</file>
            <immediateFlush>false</immediateFlush>
            <encoder><pattern>%date{ISO8601} %level %logger %msg%n</pattern></encoder>
          </appender>
          <appender name="ASYNC" class="ch.qos.logback.classic.AsyncAppender">
            <neverBlock>false</neverBlock>
            <discardingThreshold>0</discardingThreshold>
            <appender-ref ref="FILE"/>
          </appender>
          <logger name="org.zalando.logbook" level="trace"/>
          <root level="info"><appender-ref ref="ASYNC"/></root>
        </configuration>
        """;
  }
}
