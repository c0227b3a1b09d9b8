package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EventContext;
import dev.sightline.it.server.Management;
import dev.sightline.it.server.ServerKind;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exception becomes an error event that the management interface shows, grouped and clean. */
abstract class ErrorEventTests extends OnServer {

  ErrorEventTests(ServerKind kind) {
    super(kind);
  }

  @Test
  void theSameFaultIsOneGroupThatCounts() throws IOException {
    http.get("/shop/api/fail");
    long before = onlyGroup("/shop/api/fail").count();
    for (int i = 0; i < 4; i++) {
      http.get("/shop/api/fail");
    }

    ErrorGroup group = onlyGroup("/shop/api/fail");

    assertThat(group.count()).isEqualTo(before + 4);
    assertThat(group.type()).endsWith("IllegalStateException");
  }

  @Test
  void itsDetailLeadsBackToTheRequestAndHoldsNoSecret() throws IOException {
    onlyTerminal(http.get("/shop/api/fail"));

    String json = detail(onlyGroup("/shop/api/fail").fingerprint());

    assertThat(json)
        .contains("com.example.shop.TroubleResource", "IllegalArgumentException")
        .doesNotContain("4111111111111111", "correct-horse-battery", "s3cr3t-warehouse");
    // the newest that was kept: under a storm most are counted only
    EventContext request = Documents.read(json, ErrorGroupDetail.class).events().get(0).context();
    List<JsonObject> ends = output.terminal(0, String.valueOf(request.requestId()));
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).getString("correlation_id")).isEqualTo(request.correlationId());
    assertThat(ends.get(0).getString("route")).isEqualTo("/shop/api/fail");
  }

  @Test
  void whatTheApplicationAnswersItselfIsNoError() throws IOException {
    onlyTerminal(
        http.send("POST", "/shop/api/orders", order("gold-tamper", "4111111111111111", "p")));
    onlyTerminal(http.get("/shop/api/orders/987654321"));

    assertThat(groups("")).noneMatch(group -> group.type().contains("OutOfStock"));
    assertThat(groups("")).noneMatch(group -> group.type().contains("NotFound"));
  }

  private String detail(String fingerprint) throws IOException {
    try (Management management = Management.of(server)) {
      return management.invoke(
          "shop", "errorGroup", new Object[] {fingerprint}, String.class.getName());
    }
  }

  private ErrorGroup onlyGroup(String route) throws IOException {
    List<ErrorGroup> found =
        groups("IllegalState").stream().filter(group -> route.equals(group.route())).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<ErrorGroup> groups(String text) throws IOException {
    try (Management management = Management.of(server)) {
      String json =
          management.invoke(
              "shop",
              "errorGroups",
              new Object[] {"all", text, 0, 200},
              String.class.getName(),
              String.class.getName(),
              "int",
              "int");
      return Documents.read(json, ErrorGroupPage.class).groups();
    }
  }
}
