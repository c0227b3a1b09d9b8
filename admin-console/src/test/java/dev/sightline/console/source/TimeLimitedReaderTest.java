package dev.sightline.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.fake.HangingApplication;
import dev.sightline.manage.ApplicationDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeLimitedReaderTest {
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final HangingApplication hanging = new HangingApplication();
  private final TimeLimitedReader reader =
      new TimeLimitedReader(new SameServerSource(server), Duration.ofMillis(60));
  private final ApplicationRef ledger = new ApplicationRef("ledger", "ledger", "/ledger");
  private final ApplicationRef shop = new ApplicationRef("shop", "shop", "/shop");

  @BeforeEach
  void deploy() throws Exception {
    hanging.register(server);
    new FakeApplications(1_800_000_000_000L).shop().register(server);
  }

  @AfterEach
  void stop() {
    hanging.release();
    reader.close();
  }

  @Test
  void givesUpOnAnApplicationThatHangs() {
    Reading<ApplicationDocument> reading =
        reader.ask(ledger, source -> source.description(ledger)).await();
    assertThat(reading.value()).isEmpty();
    assertThat(reading.reason()).isEqualTo("No answer within 60 ms.");
  }

  @Test
  void stillReadsTheOthersWhileOneHangs() {
    List<Pending<ApplicationDocument>> stuck = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      stuck.add(reader.ask(ledger, source -> source.description(ledger)));
    }
    TimeLimitedReader patient = new TimeLimitedReader(reader.source(), Duration.ofSeconds(30));
    assertThat(patient.ask(shop, source -> source.description(shop)).await().value()).isPresent();
    assertThat(stuck).allSatisfy(each -> assertThat(each.await().value()).isEmpty());
    assertThat(stuck.get(99).await().reason()).contains("earlier questions");
    patient.close();
  }

  @Test
  void saysWhatFailedWithoutItsText() {
    Reading<String> reading = reader.<String>ask(shop, source -> failing("secret=42")).await();
    assertThat(reading.reason()).isEqualTo("It failed with java.lang.IllegalStateException.");
  }

  private static String failing(String text) {
    throw new IllegalStateException(text);
  }

  @Test
  void turnsAnOddDocumentIntoAReason() {
    Reading<String> odd = new Reading.Available<>("x").map(each -> failing("secret=42"));
    assertThat(odd.reason()).contains("cannot read").doesNotContain("secret");
  }
}
