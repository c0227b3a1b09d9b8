package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.http.Traffic;
import dev.sightline.it.output.StandardOutput;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Mixed traffic leaves as many terminal lines as there were requests, every one valid. {@code
 * it.traffic.seconds} makes it as long as one likes.
 */
abstract class TrafficTests extends OnServer {
  private static final int CLIENTS = Integer.getInteger("it.traffic.clients", 8);

  /** What the shop writes on the request's thread and on another one: names its request. */
  private static final Pattern PARCEL = Pattern.compile("(?:sending out|carrying) parcel (\\S+)");

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
    awaitTheEnd();

    Ends ends = ends(sent);

    System.out.printf(
        "%s: %d requests in %s, %d terminal lines, statuses %s, %d lines in all, %d of them name"
            + " their request, %d wrongly%n",
        server.kind(),
        sent.size(),
        traffic.took(),
        ends.total,
        ends.statuses,
        ends.lines,
        ends.parcels,
        ends.foreign.size());
    assertThat(traffic.failures()).isEmpty();
    // plain set operations: AssertJ would compare hundreds of thousands of IDs pair by pair
    Set<String> silent = new HashSet<>(sent);
    silent.removeAll(ends.perRequest.keySet());
    assertThat(silent).isEmpty();
    assertThat(ends.total).isEqualTo(sent.size());
    assertThat(ends.perRequest.values().stream().filter(count -> count != 1)).isEmpty();
    assertThat(ends.withoutIds).isZero();
    assertThat(ends.parcels).isPositive();
    assertThat(ends.foreign).isEmpty();
    assertThat(ends.statuses).isEqualTo(traffic.statuses());
  }

  /** Looks at the last lines only: a million requests leave more than fit into memory. */
  private void awaitTheEnd() {
    long late = output.mark();
    String last = Http.newId();
    http.get("/shop/api/orders", "X-Request-ID", last);
    assertThat(output.awaitTerminal(late, last)).hasSize(1);
  }

  /** Also counts the requests that the shop makes to itself, but looks for those sent only. */
  private Ends ends(Set<String> sent) {
    Ends ends = new Ends();
    output.forEach(
        mark,
        event -> {
          ends.lines++;
          checkOwner(event, ends);
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

  /** A line that names its request must carry that request's identity, and no other's. */
  private static void checkOwner(JsonObject event, Ends ends) {
    Matcher parcel = PARCEL.matcher(event.getString("message", ""));
    if (!parcel.matches() || parcel.group(1).equals("unnamed")) {
      return;
    }
    ends.parcels++;
    boolean own =
        parcel.group(1).equals(event.getString("correlation_id", ""))
            && parcel.group(1).equals(event.getString("request_id", ""));
    if (!own) {
      ends.foreign.add(event.toString());
    }
  }

  private static final class Ends {
    private final List<String> foreign = new ArrayList<>();
    private int parcels;
    private final Map<String, Integer> perRequest = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int total;
    private int withoutIds;
    private long lines;
  }
}
