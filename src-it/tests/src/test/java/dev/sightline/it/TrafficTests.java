package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.http.Traffic;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.ServerKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Mixed traffic leaves as many terminal lines as there were requests, every one valid. {@code
 * it.traffic.seconds} makes it as long as one likes.
 */
abstract class TrafficTests extends OnServer {
  private static final int CLIENTS = 8;

  TrafficTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void thereAreAsManyTerminalLinesAsRequests() {
    Traffic traffic =
        new Traffic(
            new Http(server),
            Integer.getInteger("it.traffic.requests", 2_000),
            Duration.ofSeconds(Integer.getInteger("it.traffic.seconds", 0)));
    traffic.run(CLIENTS);
    Set<String> sent = traffic.requestIds();
    onlyTerminal(http.get("/shop/api/orders"));

    Ends ends = ends(sent);

    System.out.printf(
        "%s: %d requests in %s, %d terminal lines, statuses %s, %d lines in all%n",
        server.kind(), sent.size(), traffic.took(), ends.total, ends.statuses, ends.lines);
    assertThat(traffic.failures()).isEmpty();
    // plain set operations: AssertJ would compare hundreds of thousands of IDs pair by pair
    Set<String> silent = new HashSet<>(sent);
    silent.removeAll(ends.perRequest.keySet());
    assertThat(silent).isEmpty();
    assertThat(ends.total).isEqualTo(sent.size());
    assertThat(ends.perRequest.values().stream().filter(count -> count != 1)).isEmpty();
    assertThat(ends.withoutIds).isZero();
    assertThat(ends.statuses).isEqualTo(traffic.statuses());
  }

  /** Also counts the requests that the shop makes to itself, but looks for those sent only. */
  private Ends ends(Set<String> sent) {
    Ends ends = new Ends();
    output.forEach(
        mark,
        event -> {
          ends.lines++;
          if (!StandardOutput.isTerminal(event)) {
            return;
          }
          String id = event.getString("request_id", "");
          if (id.isEmpty() || event.getString("correlation_id", "").isEmpty()) {
            ends.withoutIds++;
          }
          if (sent.contains(id)) {
            ends.total++;
            ends.perRequest.merge(id, 1, Integer::sum);
            ends.statuses.merge(event.getInt("status_code"), 1, Integer::sum);
          }
        });
    return ends;
  }

  private static final class Ends {
    private final Map<String, Integer> perRequest = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int total;
    private int withoutIds;
    private long lines;
  }
}
