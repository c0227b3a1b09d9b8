package dev.sightline.it.works;

import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import dev.sightline.it.telemetry.OtlpReceiver;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server with these applications, the shop and the console, that sends its traces to us. */
public record WorksServer(Server server, OtlpReceiver traces) {
  /** For whoever scrapes. */
  public static final String TOKEN = "token-of-the-scraper-0123456789";

  private static final Map<ServerKind, WorksServer> RUNNING = new EnumMap<>(ServerKind.class);

  /** Fault Tolerance, batch, and the server's own broker with one queue. */
  private static final List<String> LIBERTY =
      List.of(
          "<server>",
          "  <featureManager>",
          "    <feature>mpFaultTolerance-4.1</feature>",
          "    <feature>messaging-3.1</feature>",
          "    <feature>messagingServer-3.0</feature>",
          "    <feature>messagingClient-3.0</feature>",
          "    <feature>mdb-4.0</feature>",
          "    <feature>batch-2.1</feature>",
          "  </featureManager>",
          "  <authorization-roles id=\"com.ibm.ws.batch\"><security-role name=\"batchAdmin\">",
          "    <special-subject type=\"EVERYONE\"/></security-role></authorization-roles>",
          "  <messagingEngine><queue id=\"parcels\" redeliveryInterval=\"100\"/></messagingEngine>",
          "  <wasJmsEndpoint host=\"localhost\" wasJmsPort=\"-1\" wasJmsSSLPort=\"-1\"/>",
          "  <jmsConnectionFactory id=\"DefaultJMSConnectionFactory\" jndiName=\"jms/factory\">",
          "    <properties.wasJms/>",
          "  </jmsConnectionFactory>",
          "  <jmsQueue id=\"jms/parcels\" jndiName=\"jms/parcels\">",
          "    <properties.wasJms queueName=\"parcels\"/>",
          "  </jmsQueue>",
          "  <jmsActivationSpec id=\"works/Postman\">",
          "    <properties.wasJms destinationRef=\"jms/parcels\"/>",
          "  </jmsActivationSpec>",
          "</server>");

  /** The one of this kind, up and answering. */
  public static synchronized WorksServer get(ServerKind kind) {
    return RUNNING.computeIfAbsent(kind, WorksServer::start);
  }

  private static WorksServer start(ServerKind kind) {
    OtlpReceiver receiver = OtlpReceiver.start();
    String name = kind.name().toLowerCase(Locale.ROOT) + "-works";
    Path directory = Path.of(System.getProperty("it.work")).resolve(name + "-apps").normalize();
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
    Server server =
        Servers.start(kind, name, settings, new WorksWars(directory).write(kind), LIBERTY);
    for (String app :
        List.of("/works/counter", "/own-validation/api/checked", "/own-all/api/checked")) {
      server.process().awaitStatus(server.uri(app), 200);
    }
    return new WorksServer(server, receiver);
  }
}
