package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Observed methods of all sorts of beans. */
abstract class ObservedTests extends OnWorks {

  ObservedTests(ServerKind kind) {
    super(kind);
  }

  private JsonObject operation(String event, String name, String correlation) {
    return line(event + " " + name, event(event, "operation", name).and(of(correlation)));
  }

  @Test
  void anEnterpriseBeanIsObservedWithItsArguments() {
    String correlation = Http.newId();
    ask("/works/api/desk/accept/7", correlation);

    JsonObject end = operation("operation_completed", "accept_parcel", correlation);
    assertThat(end.getInt("weight")).isEqualTo(7);
    assertThat(end.getString("pin")).isEqualTo("[REDACTED]");
    assertThat(end.getBoolean("success")).isTrue();
  }

  @Test
  void whatAnEnterpriseBeanThrowsIsOneFailure() {
    String correlation = Http.newId();
    var answer = http.get("/works/api/desk/accept/700", "X-Correlation-ID", correlation);

    assertThat(answer.statusCode()).isEqualTo(500);
    JsonObject failed = operation("operation_failed", "accept_parcel", correlation);
    assertThat(failed.getString("error_type")).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(end(answer).getString("event")).isEqualTo("request_failed");
  }

  @Test
  void aClassIsObservedMethodByMethod() {
    String correlation = Http.newId();
    ask("/works/api/desk/store/lost", correlation);

    operation("operation_completed", "Warehouse.store", correlation);
    operation("operation_completed", "find_parcel", correlation);
    JsonObject skipped = operation("skipped", "find_parcel", correlation);
    assertThat(skipped.getString("reason")).isEqualTo("returned_empty");
  }

  @Test
  void anAsynchronousResultEndsWhenItIsThere() {
    String correlation = Http.newId();
    ask("/works/api/desk/fetch?ms=300", correlation);

    JsonObject end = operation("operation_completed", "fetch_parcel", correlation);
    assertThat(end.getJsonNumber("duration_ms").doubleValue()).isGreaterThanOrEqualTo(290);
  }

  @Test
  void anAsynchronousResultThatFailsFails() {
    String correlation = Http.newId();
    var answer = http.get("/works/api/desk/fetch?ms=600", "X-Correlation-ID", correlation);

    assertThat(answer.statusCode()).isEqualTo(500);
    operation("operation_failed", "fetch_parcel", correlation);
  }

  @Test
  void codeIsObservedAsWell() {
    String correlation = Http.newId();
    ask("/works/api/desk/count/12", correlation);

    assertThat(operation("operation_completed", "count_parcels", correlation).getInt("parcels"))
        .isEqualTo(12);
  }

  @Test
  void theApplicationSeesItsOwnConfigurationRedacted() {
    String path = "/works/api/settings?name=";
    String correlation = Http.newId();

    assertThat(ask(path + "sightline.metrics.binding", correlation).body()).startsWith("own of ");
    assertThat(ask(path + "sightline.metrics.endpoint.token", correlation).body())
        .contains("[REDACTED]")
        .doesNotContain(WorksServer.TOKEN);
    assertThat(ask(path + "no.such.key", correlation).body()).isEqualTo("none");
  }
}
