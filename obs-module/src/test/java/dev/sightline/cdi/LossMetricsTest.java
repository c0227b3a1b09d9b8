package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.error.publish.EventSource;
import dev.sightline.error.store.MemoryErrorStore;
import dev.sightline.error.store.StoreLimits;
import dev.sightline.manage.MetricsText;
import dev.sightline.metrics.MetricsRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossMetricsTest {

  @Test
  void whatTheStoreLeftOutIsOnTheMetricsEndpoint() {
    MetricsRuntime metrics =
        MetricsRuntime.start(
            "own", List.of(), "shop", 100, name -> Optional.empty(), fields -> fields);
    StoreLimits limits = new StoreLimits(10, 1_000_000, 20, 10, Duration.ofDays(30));
    MemoryErrorStore store = new MemoryErrorStore(limits, new Fingerprints()::explain);
    ErrorPublications publications =
        new ErrorPublications(
            new ErrorPublications.Policy(
                new EventSource("shop", "testing", "shop"),
                new ErrorOrigin("1.0", "n1"),
                1,
                event -> event));
    LossMetrics losses = LossMetrics.start(metrics.listener(), store, publications);
    long micros = System.currentTimeMillis() * 1_000;
    for (int i = 0; i < 100; i++) {
      store.add(Events.occurrence("Orders", micros + i));
    }
    losses.close();

    String dropped = "sightline_dropped_total{app=\"shop\",what=\"error_event\",reason=\"storm\"} ";
    String text = metrics.text(MetricsText.PROMETHEUS);
    assertThat(text).contains(dropped);
    int at = text.indexOf(dropped) + dropped.length();
    int count = Integer.parseInt(text.substring(at, text.indexOf('\n', at)));
    assertThat(count).isBetween(80, 90); // a minute may end meanwhile
  }
}
