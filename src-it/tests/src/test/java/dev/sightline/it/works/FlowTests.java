package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flow over several requests and applications, and those that do not come to their end. */
abstract class FlowTests extends OnWorks {

  FlowTests(ServerKind kind) {
    super(kind);
  }

  private String begin() {
    return ask("/works/api/journeys/begin/kettle", Http.newId()).body();
  }

  private List<JsonObject> flow(String event, String id) {
    return lines(event, 1, event(event, "flow_id", id));
  }

  @Test
  void goesOnInOtherRequestsAndApplications() {
    String id = begin();
    ask("/works/api/journeys/" + id + "/next", Http.newId());
    ask("/works/api/journeys/" + id + "/end", Http.newId());

    JsonObject started = flow("flow_started", id).get(0);
    assertThat(started.getString("flow")).isEqualTo("journey");
    assertThat(started.getString("parcel")).isEqualTo("kettle");
    JsonObject completed = flow("flow_completed", id).get(0);
    assertThat(completed.getString("step")).isEqualTo("on_the_road");
    assertThat(completed.getInt("steps")).isEqualTo(2);
    assertThat(completed.getBoolean("signed")).isTrue();
    assertThat(lines("steps", 2, event("flow_step", "flow_id", id))).hasSize(2);
    JsonObject elsewhere =
        line(
            "shop",
            event("request_completed", "flow_id", id)
                .and(line -> line.getString("application", "").equals("shop")));
    assertThat(elsewhere.getString("route")).isEqualTo("/shop/api/orders");
  }

  @Test
  void anExceptionEndsIt() {
    String id = begin();
    assertThat(http.get("/works/api/journeys/" + id + "/lose").statusCode()).isEqualTo(500);

    assertThat(flow("flow_failed", id).get(0).getString("reason")).isEqualTo("not_completed");
  }

  @Test
  void oneThatNobodyGoesOnWithIsFound() {
    String id = begin();

    JsonObject failed = flow("flow_failed", id).get(0);
    assertThat(failed.getString("reason")).isEqualTo("abandoned");
    assertThat(failed.getString("step")).isEqualTo("collected");
  }
}
