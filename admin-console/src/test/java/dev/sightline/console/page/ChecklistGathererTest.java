package dev.sightline.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.checklist.Item;
import dev.sightline.console.checklist.ItemState;
import dev.sightline.console.checklist.SignInFacts;
import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.fake.HangingApplication;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.console.source.SameServerSource;
import dev.sightline.console.source.TimeLimitedReader;
import java.time.Duration;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecklistGathererTest {
  private static final long NOW = 1_800_000_000_000L;
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();

  private final TimeLimitedReader reader =
      new TimeLimitedReader(new SameServerSource(server), Duration.ofMillis(200));

  private final ChecklistGatherer gatherer =
      new ChecklistGatherer(reader, new SignInFacts(0, 0, true, ""));

  @AfterEach
  void stop() {
    reader.close();
  }

  @Test
  void asksTheApplicationForEveryDocument() throws Exception {
    new FakeApplications(NOW).shop().register(server);

    Checklist checklist =
        gatherer.gather(new ApplicationRef("shop", "shop", "/shop"), NOW).value().orElseThrow();

    assertThat(checklist.asOfMillis()).isEqualTo(NOW);
    assertThat(state(checklist, "health.up")).isEqualTo(ItemState.FAILED);
    assertThat(state(checklist, "configuration.findings")).isEqualTo(ItemState.FAILED);
    assertThat(state(checklist, "delivery.losses")).isEqualTo(ItemState.FAILED);
    assertThat(state(checklist, "logs.temporary-levels")).isEqualTo(ItemState.FAILED);
    assertThat(state(checklist, "correlation.flows")).isEqualTo(ItemState.PASSED);
    assertThat(state(checklist, "operation.console-users")).isEqualTo(ItemState.FAILED);
  }

  private static ItemState state(Checklist checklist, String id) {
    return checklist.items().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(Item::state)
        .orElseThrow();
  }

  @Test
  void saysWhyThereIsNoneWhereTheApplicationDoesNotAnswer() throws Exception {
    new HangingApplication().register(server);

    Reading<Checklist> reading = gatherer.gather(new ApplicationRef("ledger", "ledger", ""), NOW);

    assertThat(reading.value()).isEmpty();
    assertThat(reading.reason()).contains("No answer within 200 ms.");
  }
}
