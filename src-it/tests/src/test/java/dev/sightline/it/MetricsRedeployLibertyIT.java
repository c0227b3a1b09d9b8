package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.Server;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import dev.sightline.it.telemetry.MeasuredWar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Two applications in the registry of one server, and what is left when one of them goes. */
class MetricsRedeployLibertyIT {
  private static final String NAME = "measured";
  private static final String PATH = "/api/order?channel=start";

  private final Server server = Servers.get(ServerKind.LIBERTY);
  private final LibertyApplications applications = new LibertyApplications(server);
  private final Http http = new Http(server);

  @Test
  void whatAnApplicationMeasuredGoesWithIt() {
    MeasuredWar.write(applications.war(NAME), "sightline.metrics.data-sources=*");
    for (int round = 0; round < 3; round++) {
      applications.deploy(NAME, PATH);
      for (int i = 0; i < 5; i++) {
        http.get("/measured/api/order?channel=web");
        http.get("/shop/api/orders");
      }

      Scrape both = scrape();
      assertThat(both.sum("orders_placed_total", "app", NAME, "channel", "web")).isEqualTo(5);
      assertThat(both.sum("packing_seconds_count", "app", NAME)).isGreaterThanOrEqualTo(6);
      assertThat(both.sum("shelf_temperature", "app", NAME)).isEqualTo(21.5);
      assertThat(both.sum("db_query_duration_seconds_count", "app", NAME, "query_type", "select"))
          .isGreaterThanOrEqualTo(6);
      assertThat(both.series("db_active_connections", "app", NAME)).hasSize(1);
      assertThat(both.series("http_requests_total", "app", "shop")).isNotEmpty();

      applications.undeploy(NAME, PATH);

      assertThat(afterwards().all())
          .noneMatch(MetricsRedeployLibertyIT::isOfTheApplication)
          .anyMatch(series -> "shop".equals(series.labels().get("app")));
    }
  }

  /** The server answers 404 before it tells the application that it has ended. */
  private Scrape afterwards() {
    Instant limit = Instant.now().plusSeconds(10);
    Scrape last = scrape();
    while (last.all().stream().anyMatch(MetricsRedeployLibertyIT::isOfTheApplication)
        && Instant.now().isBefore(limit)) {
      last = scrape();
    }
    return last;
  }

  private static boolean isOfTheApplication(Scrape.Series series) {
    return NAME.equals(series.labels().get("app"));
  }

  private Scrape scrape() {
    return Scrape.parse(http.get("/metrics", "Accept", "text/plain").body());
  }
}
