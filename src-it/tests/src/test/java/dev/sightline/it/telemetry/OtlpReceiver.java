package dev.sightline.it.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Takes spans and metrics over OTLP, protobuf over HTTP, as any collector does. */
public final class OtlpReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final ReceivedMetrics metrics = new ReceivedMetrics();

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port. */
  public static OtlpReceiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
      OtlpReceiver receiver = new OtlpReceiver(server);
      server.createContext("/v1/traces", exchange -> take(exchange, receiver::spans));
      server.createContext("/v1/metrics", exchange -> take(exchange, receiver.metrics::take));
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
  public String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What came over {@code /v1/metrics}. */
  public ReceivedMetrics metrics() {
    return metrics;
  }

  private interface Body {
    void take(InputStream in) throws IOException;
  }

  private static void take(HttpExchange exchange, Body body) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream raw = exchange.getRequestBody();
        InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
      body.take(in);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    } finally {
      exchange.close();
    }
  }

  private void spans(InputStream in) throws IOException {
    ExportTraceServiceRequest.parseFrom(in)
        .getResourceSpansList()
        .forEach(
            resource ->
                resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
  }

  /** The spans of a trace, once they are as expected; after a while whatever there is. */
  public List<Span> await(String traceId, Predicate<List<Span>> complete) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    List<Span> found = of(traceId);
    while (!complete.test(found) && Instant.now().isBefore(limit)) {
      pause();
      found = of(traceId);
    }
    return found;
  }

  private List<Span> of(String traceId) {
    return spans.stream()
        .filter(span -> id(span.getTraceId().toByteArray()).equals(traceId))
        .toList();
  }

  /** As it stands in log lines. */
  public static String id(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
