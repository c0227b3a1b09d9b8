package dev.sightline.it.telemetry;

import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A server that keeps metrics in the module's own registry and sends its traces to a receiver of
 * ours, with the shop and the measured application on it.
 */
public record TelemetryServer(Server server, OtlpReceiver traces) {
  /** For whoever scrapes. */
  public static final String TOKEN = "token-of-the-scraper-0123456789";

  private static final Map<ServerKind, TelemetryServer> RUNNING = new EnumMap<>(ServerKind.class);

  /** The one of this kind, up and answering. */
  public static synchronized TelemetryServer get(ServerKind kind) {
    return RUNNING.computeIfAbsent(kind, TelemetryServer::start);
  }

  private static TelemetryServer start(ServerKind kind) {
    OtlpReceiver receiver = OtlpReceiver.start();
    String name = kind.name().toLowerCase(Locale.ROOT) + "-telemetry";
    Path war =
        MeasuredWar.write(
            Path.of(System.getProperty("it.work")).resolve(name + "-apps/measured.war").normalize(),
            "sightline.metrics.data-sources=orders");
    Map<String, String> settings =
        Map.of(
            "SIGHTLINE_METRICS_BINDING", "own",
            "SIGHTLINE_METRICS_ENDPOINT_TOKEN", TOKEN,
            "OTEL_SDK_DISABLED", "false",
            "OTEL_TRACES_EXPORTER", "otlp",
            "OTEL_METRICS_EXPORTER", "none",
            "OTEL_LOGS_EXPORTER", "none",
            "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(),
            "OTEL_BSP_SCHEDULE_DELAY", "200");
    Server server = Servers.start(kind, name, settings, List.of(war));
    server.process().awaitStatus(server.uri("/measured/api/order?channel=start"), 200);
    return new TelemetryServer(server, receiver);
  }
}
