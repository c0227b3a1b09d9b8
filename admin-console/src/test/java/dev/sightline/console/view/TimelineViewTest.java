package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.Documents;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
  private static final ApplicationRef SHOP = new ApplicationRef("shop", "shop", "/shop");
  private static final ApplicationRef BILLING = new ApplicationRef("billing", "billing", "/b");
  private static final String ID = "0b9f21c4-5d3e";

  private static TimelineSource source(ApplicationRef app, FakeApplication application) {
    return new TimelineSource(
        app,
        new Reading.Available<>(
            Documents.read(application.timeline(ID, 500), TimelineDocument.class)));
  }

  private static TimelineView view(TimelineSource... sources) {
    return TimelineView.of("shop", ID, List.of(sources), List.of(), NOW);
  }

  private static Item log(long millis) {
    return new Item(
        (NOW.toEpochMilli() + millis) * 1_000,
        "log",
        "info",
        "shop",
        "m",
        "",
        0,
        0,
        "t",
        Map.of(),
        "",
        "",
        Map.of());
  }

  private static TimelineSource logs(long sinceMillis, int omitted, long... millis) {
    List<Item> items = new ArrayList<>();
    for (long each : millis) {
      items.add(log(each));
    }
    long since = NOW.toEpochMilli() + sinceMillis;
    return new TimelineSource(
        SHOP, new Reading.Available<>(new TimelineDocument(0, true, since, omitted, items)));
  }

  @Test
  void putsSeveralApplicationsInOneOrder() {
    FakeApplications all = new FakeApplications(NOW.toEpochMilli());
    TimelineView view = view(source(SHOP, all.shop()), source(BILLING, all.billing()));
    assertThat(view.rows())
        .filteredOn(row -> !row.isGap())
        .extracting(TimelineRow::application)
        .contains("shop", "billing")
        .startsWith("shop", "shop", "shop", "shop", "billing");
    assertThat(view.rows().get(0).title()).isEqualTo("POST /api/orders started");
    assertThat(view.related()).extracting(TimelineView.Related::kind).contains("Flow", "Trace");
  }

  @Test
  void showsAGapAsAGap() {
    assertThat(view(logs(-1_000, 0, 0, 10, 5_010)).rows())
        .extracting(TimelineRow::gap)
        .containsExactly("", "", "5.00 s in which nothing was recorded", "");
  }

  @Test
  void showsNoGapWhereAllIsQuick() {
    assertThat(view(logs(-1_000, 0, 0, 1, 2, 30)).rows()).noneMatch(TimelineRow::isGap);
  }

  @Test
  void saysThatTheBeginningMayBeForgotten() {
    assertThat(view(logs(0, 0, 0, 10)).rows().get(0).gap()).contains("forgotten");
  }

  @Test
  void saysWhatIsLeftOut() {
    assertThat(view(logs(-1_000, 90, 0, 1)).rows())
        .extracting(TimelineRow::gap)
        .anyMatch(gap -> gap.contains("90 records in the middle"));
  }

  @Test
  void isBoundedWhateverItIsGiven() {
    TimelineSource many = logs(-1_000, 0, java.util.stream.LongStream.range(0, 5_000).toArray());
    assertThat(view(many).rows()).hasSize(1_001);
    assertThat(view(many).rows().get(500).gap()).isEqualTo("4,000 records left out here");
  }

  @Test
  void tellsWhatHasNotEnded() {
    Item start =
        new Item(
            NOW.toEpochMilli() * 1_000,
            "request_started",
            "info",
            "GET /slow",
            "",
            "",
            0,
            0,
            "t",
            Map.of("request_id", "r-7"),
            "",
            "",
            Map.of());
    TimelineDocument document = new TimelineDocument(0, true, 1, 0, List.of(start));
    assertThat(view(new TimelineSource(SHOP, new Reading.Available<>(document))).rows())
        .extracting(TimelineRow::gap)
        .anyMatch(gap -> gap.contains("No end recorded") && gap.contains("r-7"));
  }

  @Test
  void tellsWhoDoesNotAnswerAndWhoKeepsNothing() {
    TimelineView view =
        view(
            new TimelineSource(SHOP, new Reading.Unreachable<>("No answer within 3000 ms.")),
            new TimelineSource(
                BILLING, new Reading.Available<>(new TimelineDocument(0, false, 0, 0, List.of()))));
    assertThat(view.problems()).hasSize(2);
    assertThat(view.isEmpty()).isTrue();
  }

  @Test
  void fallsBackToWhatTheErrorKept() {
    FakeApplication shop = new FakeApplications(NOW.toEpochMilli()).shop();
    String correlation =
        String.valueOf(shop.details().get(0).events().get(0).context().correlationId());
    List<Item> kept = KeptRecords.of(shop.details().get(0), correlation);
    assertThat(kept).isNotEmpty();
    TimelineView view = TimelineView.of("shop", correlation, List.of(logs(0, 0)), kept, NOW);
    assertThat(view.rows()).anyMatch(row -> row.what().equals("Error"));
    assertThat(view.problems()).singleElement().asString().contains("are gone");
  }
}
