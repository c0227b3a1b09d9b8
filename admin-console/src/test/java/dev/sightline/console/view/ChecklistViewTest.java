package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.checklist.Item;
import dev.sightline.console.checklist.ItemState;
import dev.sightline.console.view.ChecklistView.Bar;
import dev.sightline.console.view.ChecklistView.Section;
import dev.sightline.console.view.ChecklistView.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistViewTest {

  private static Item item(String id, String topic, ItemState state) {
    return new Item(
        id,
        topic,
        "Title of " + id,
        state,
        "Why <b>" + id + "</b>",
        "Fix it.",
        "sightline.errors.store=file",
        "pipeline",
        "",
        "force-title");
  }

  private static Checklist checklist(int failed, int unknown, Item... items) {
    return new Checklist(
        0, "shop", "production", 3, failed, unknown, 1, List.of(items), List.of("Look yourself."));
  }

  private static final Checklist MIXED =
      checklist(
          1,
          1,
          item("errors.durable", "Errors", ItemState.FAILED),
          item("metrics.reachable", "Metrics", ItemState.UNKNOWN),
          item("logs.level", "Logs", ItemState.PASSED),
          item("logs.structured", "Logs", ItemState.PASSED),
          item("health.up", "Health", ItemState.PASSED),
          item("configuration.guards", "Configuration", ItemState.NOT_APPLICABLE));

  @Test
  void countsOnlyWhatMatters() {
    ChecklistView view = ChecklistView.of("shop", MIXED, "");

    assertThat(view.passed() + " of " + view.counted()).isEqualTo("3 of 5");
    assertThat(view.verdict()).isEqualTo("1 item to fix");
    assertThat(view.bars())
        .containsExactly(
            new Bar("0.00", "60.00", "good"),
            new Bar("60.00", "20.00", "warn"),
            new Bar("80.00", "20.00", "bad"));
  }

  @Test
  void saysInWordsHowItStands() {
    assertThat(ChecklistView.of("shop", checklist(2, 0), "").verdict()).isEqualTo("2 items to fix");
    assertThat(ChecklistView.of("shop", checklist(0, 1), "").verdict())
        .isEqualTo("Nothing failed; look at what nobody can tell from here");
    assertThat(ChecklistView.of("shop", checklist(0, 0), "").verdict())
        .isEqualTo("Everything that can be told from here is as it should be");
  }

  @Test
  void groupsByStateAndThenByTopic() {
    ChecklistView view = ChecklistView.of("shop", MIXED, "");

    assertThat(view.sections())
        .extracting(Section::id)
        .containsExactly("failed", "unknown", "passed", "not_applicable");
    assertThat(view.sections().get(2).topics())
        .extracting(Topic::name)
        .containsExactly("Logs", "Health");
    assertThat(view.sections().get(2).topics().get(0).rows())
        .extracting(ChecklistRow::id)
        .containsExactly("logs.level", "logs.structured");
    assertThat(view.byHand()).containsExactly("Look yourself.");
  }

  @Test
  void showsOneStateAlone() {
    ChecklistView view = ChecklistView.of("shop", MIXED, "unknown");

    assertThat(view.sections()).extracting(Section::id).containsExactly("unknown");
    assertThat(view.tabs()).filteredOn(Tab::current).extracting(Tab::label).containsOnly("Unknown");
    assertThat(view.byHand()).isEmpty();
    assertThat(ChecklistView.of("shop", MIXED, "<script>").sections()).hasSize(4);
  }

  @Test
  void leadsToTheEvidenceAndToTheSetting() {
    ChecklistRow row =
        ChecklistView.of("a b", MIXED, "").sections().get(0).topics().get(0).rows().get(0);

    assertThat(row.href()).isEqualTo("pipeline?app=a+b#force-title");
    assertThat(row.page()).isEqualTo("Pipeline");
    assertThat(row.settingHref()).isEqualTo("configuration?app=a+b&q=sightline.errors.store");
    assertThat(row.tone()).isEqualTo("bad");
  }

  @Test
  void looksForAllLimitsWhereTheNameOfOneIsFree() {
    Item limit =
        new Item(
            "operation.rate-limits",
            "Operation",
            "t",
            ItemState.UNKNOWN,
            "w",
            "f",
            "sightline.rate-limit.<name>.routes=/x",
            "configuration",
            "sightline.rate-limit",
            "");
    ChecklistRow row = ChecklistRow.of("shop", limit);

    assertThat(row.settingHref()).isEqualTo("configuration?app=shop&q=sightline.rate-limit.");
    assertThat(row.href()).isEqualTo("configuration?app=shop&q=sightline.rate-limit");
  }

  @Test
  void hasNothingToOpenWithoutASetting() {
    Item plain =
        new Item("health.up", "Health", "t", ItemState.FAILED, "w", "f", "", "health", "", "");

    assertThat(ChecklistRow.of("shop", plain).settingHref()).isEmpty();
    assertThat(ChecklistRow.of("shop", plain).href()).isEqualTo("health?app=shop");
  }
}
