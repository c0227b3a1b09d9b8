package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.HostileApplication;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sends every payload through every field of every page. */
class HostileViewTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
  private final FakeApplication hostile = HostileApplication.at(NOW.toEpochMilli());
  private final ApplicationRef app =
      new ApplicationRef(
          hostile.description().name(),
          hostile.description().name(),
          HostileApplication.PAYLOADS.get(8));
  private final ErrorGroupPage groups =
      Documents.read(hostile.errorGroups("all", "", 0, 200), ErrorGroupPage.class);

  private final ApplicationAnswers answers =
      new ApplicationAnswers(
          app,
          new Reading.Available<>(hostile.description()),
          new Reading.Available<>(hostile.overview()),
          new Reading.Available<>(hostile.health()),
          new Reading.Available<>(groups));

  @Test
  void leavesNothingHiddenOnTheOverview() {
    assertVisible(OverviewView.of(answers, HostileApplication.PAYLOADS.get(0), NOW));
    assertVisible(ApplicationRow.of(answers, true, NOW));
  }

  @Test
  void leavesNothingHiddenAroundThePages() {
    assertVisible(
        FrameView.of(
            List.of(app),
            Optional.of(app),
            new Reading.Available<>(hostile.description()),
            "",
            NOW));
    for (String payload : HostileApplication.PAYLOADS) {
      assertVisible(
          FrameView.of(List.of(app), Optional.empty(), answers.description(), payload, NOW));
    }
  }

  @Test
  void leavesNothingHiddenInErrorLists() {
    for (String payload : HostileApplication.PAYLOADS) {
      assertVisible(ErrorsView.of(payload, new ErrorQuery("all", payload, 0, 50), groups, NOW));
    }
  }

  @Test
  void leavesNothingHiddenInErrorGroups() {
    for (ErrorGroupDetail detail : hostile.details()) {
      assertVisible(ErrorView.of(app.key(), detail, "", NOW));
    }
  }

  @Test
  void leavesNothingHiddenInHealthConfigurationAndAbout() {
    assertVisible(HealthView.of(hostile.health(), NOW));
    assertVisible(AboutView.of(hostile.description(), NOW));
    for (String payload : HostileApplication.PAYLOADS) {
      KeyFilter filter = new KeyFilter("", "", payload, 1);
      assertVisible(ConfigurationView.of(payload, hostile.configuration(), filter));
    }
  }

  @Test
  void escapesWhatTerminalsInterpretInJsonAndReadsItBack() {
    String json = Visible.json(Documents.write(hostile.details().get(16)));
    assertThat(VisibleTest.hidden(json)).isFalse();
    assertThat(Documents.read(json, ErrorGroupDetail.class).group().message())
        .isEqualTo(hostile.details().get(16).group().message());
  }

  @Test
  void writesMarkdownInWhichPayloadsStayText() {
    for (ErrorGroupDetail detail : hostile.details()) {
      String text = ErrorMarkdown.of(app, detail, NOW);
      assertThat(VisibleTest.hidden(text.replace("\n", "").replace("\t", ""))).isFalse();
      assertThat(outsideCode(text)).filteredOn(line -> line.startsWith("# ")).hasSize(1);
    }
  }

  /** The lines that a Markdown reader does not take as a code block. */
  private static List<String> outsideCode(String markdown) {
    List<String> outside = new ArrayList<>();
    String fence = "";
    for (String line : markdown.split("\n", -1)) {
      if (fence.isEmpty() && line.startsWith("```")) {
        fence = line.replace("text", "");
      } else if (line.equals(fence)) {
        fence = "";
      } else if (fence.isEmpty()) {
        outside.add(line);
      }
    }
    assertThat(fence).isEmpty();
    return outside;
  }

  private static void assertVisible(@Nullable Object value) {
    for (String text : texts(value, new ArrayList<>())) {
      assertThat(VisibleTest.hidden(text.replace("\n", "").replace("\t", ""))).as(text).isFalse();
    }
  }

  private static List<String> texts(@Nullable Object value, List<String> found) {
    if (value instanceof String text) {
      found.add(text);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> texts(each, found));
    } else if (value instanceof Iterable<?> items) {
      items.forEach(each -> texts(each, found));
    } else if (value instanceof Record item) {
      for (RecordComponent component : item.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          // keys go into links only, which encode them
          if (!component.getName().equals("key") && !component.getName().equals("app")) {
            texts(component.getAccessor().invoke(item), found);
          }
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(component.getName(), e);
        }
      }
    }
    return found;
  }
}
