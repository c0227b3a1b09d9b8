package dev.sightline.it.output;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The standard output of a server. A line that starts like one of ours must be one. */
public final class StandardOutput {
  private static final Set<String> TERMINAL = Set.of("request_completed", "request_failed");
  private static final Duration LIMIT = Duration.ofSeconds(15);

  /** Refuses duplicate keys. */
  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private final Path file;

  public StandardOutput(Path file) {
    this.file = file;
  }

  /** Where the output ends now. */
  public long mark() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every event since the mark. */
  public List<JsonObject> since(long mark) {
    List<JsonObject> events = new ArrayList<>();
    forEach(mark, events::add);
    return events;
  }

  /** Calls for every event since the mark, without keeping them. */
  public void forEach(long mark, Consumer<JsonObject> consumer) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (SeekableByteChannel channel = Files.newByteChannel(file).position(mark);
        InputStream in =
            new CompleteLines(Channels.newInputStream(channel), channel.size() - mark);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, decoder))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"timestamp\"")) {
          consumer.accept(parse(line));
        } else if (line.contains("\"request_id\":")) {
          throw new AssertionError("an event that does not stand on a line of its own: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parse(String line) {
    try (JsonReader reader = JSON.createReader(new StringReader(line))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new AssertionError("not one JSON object: " + line, e);
    }
  }

  /** The terminal events of a request, once there is one. */
  public List<JsonObject> awaitTerminal(long mark, String requestId) {
    Instant limit = Instant.now().plus(LIMIT);
    while (true) {
      List<JsonObject> found = terminal(mark, requestId);
      if (!found.isEmpty() || Instant.now().isAfter(limit)) {
        return found;
      }
      pause();
    }
  }

  /** The terminal events of a request, as of now. */
  public List<JsonObject> terminal(long mark, String requestId) {
    return since(mark).stream()
        .filter(event -> isTerminal(event) && requestId.equals(event.getString("request_id", "")))
        .toList();
  }

  /** Whether this is the one event that ends a request. */
  public static boolean isTerminal(JsonObject event) {
    return TERMINAL.contains(event.getString("event", ""));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
