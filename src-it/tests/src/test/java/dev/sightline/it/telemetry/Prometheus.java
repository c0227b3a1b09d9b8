package dev.sightline.it.telemetry;

import dev.sightline.it.server.MachineProgram;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Prometheus of the machine; Debian's package when there is none and the machine lets us. */
public final class Prometheus implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final MachineProgram PROGRAM =
      new MachineProgram("prometheus", "it.prometheus", List.of("prometheus"));

  private final Process process;
  private final int port;

  private Prometheus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one that scrapes every second.
   *
   * @param work an empty directory
   * @param jobs the entries below {@code scrape_configs}, in YAML
   */
  public static Prometheus start(Path work, String jobs) {
    return start(work, jobs, List.of());
  }

  /**
   * The same, and it looks at these rules every second.
   *
   * @param rules files
   */
  public static Prometheus start(Path work, String jobs, List<Path> rules) {
    Path program = PROGRAM.path();
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      Path config = work.resolve("prometheus.yml");
      Files.writeString(
          config,
          "global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}\n"
              + "rule_files: "
              + rules.stream().map(rule -> "'" + rule.toAbsolutePath() + "'").toList()
              + "\nscrape_configs:\n"
              + jobs);
      free.close();
      ProcessBuilder builder =
          new ProcessBuilder(
              program.toString(),
              "--config.file=" + config,
              "--storage.tsdb.path=" + work.resolve("data"),
              "--web.listen-address=127.0.0.1:" + port);
      builder.redirectErrorStream(true).redirectOutput(work.resolve("prometheus.log").toFile());
      return new Prometheus(builder.start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of an expression with one result, once it is as expected; else what it is then. */
  public double await(String expression, double expected) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(40));
    double value = value(expression);
    while (value != expected && Instant.now().isBefore(limit)) {
      pause();
      value = value(expression);
    }
    return value;
  }

  /** Not a number while there is none. */
  private double value(String expression) {
    try {
      String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
      URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + query);
      HttpResponse<String> answer =
          CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
        JsonObject data = reader.readObject().getJsonObject("data");
        List<JsonObject> result = data.getJsonArray("result").getValuesAs(JsonObject.class);
        if (result.size() != 1) {
          return Double.NaN;
        }
        JsonArray sample = result.get(0).getJsonArray("value");
        return Double.parseDouble(sample.getString(1));
      }
    } catch (IOException notYet) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
