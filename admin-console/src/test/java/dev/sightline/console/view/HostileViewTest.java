package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.checklist.Evidence;
import dev.sightline.console.checklist.SignInFacts;
import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.FakeWork;
import dev.sightline.console.fake.HostileApplication;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.WorkDocument;
import dev.sightline.manage.WorkDocument.Task;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
          new Reading.Available<>(groups),
          new Reading.Available<>(Documents.read(hostile.getWork(), WorkDocument.class)));

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
  void leavesNothingHiddenOnTheChecklist() {
    for (String payload : HostileApplication.PAYLOADS) {
      Checklist checklist = checklist(payload);
      ChecklistView view = ChecklistView.of(payload, checklist, "");
      assertVisible(view);
      assertThat(view.sections()).hasSizeGreaterThan(1);
      assertThat(VisibleTest.hidden(Visible.json(Documents.write(checklist)))).isFalse();
    }
  }

  private Checklist checklist(String payload) {
    PipelineDocument.InForce decision = new PipelineDocument.InForce("Log", "Output", payload);
    return Checklist.of(
        new Evidence(
            hostile.description(),
            new Reading.Available<>(hostile.health()),
            new Reading.Available<>(hostile.configuration()),
            new Reading.Available<>(
                new PipelineDocument(
                    1,
                    List.of(new PipelineDocument.Queue(payload, 9, 9, payload, 1)),
                    List.of(new PipelineDocument.Loss(payload, payload, 9, false)),
                    List.of(decision),
                    new ErrorGroupPage.Store(payload, false, payload, 1, 1, 0, 0, 0, 0, 0),
                    new ErrorPublishing(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(
                            new ErrorPublishing.Receiver(
                                payload, false, payload, 0, true, 0, 0, 0, 0))))),
            new Reading.Unreachable<>(payload),
            new Reading.Unreachable<>(payload),
            new SignInFacts(0, 1, false, payload)),
        NOW.toEpochMilli());
  }

  @Test
  void leavesNothingHiddenOnTimelines() {
    for (String payload : HostileApplication.PAYLOADS) {
      TimelineView view = timeline(payload);
      assertVisible(view);
      assertThat(view.rows()).isNotEmpty();
      Incident incident = incident(payload);
      String text = IncidentMarkdown.of(incident, NOW);
      assertThat(VisibleTest.hidden(text.replace("\n", "").replace("\t", ""))).isFalse();
      assertThat(outsideCode(text)).filteredOn(line -> line.startsWith("# ")).hasSize(1);
    }
  }

  private TimelineDocument document(String payload) {
    TimelineDocument.Item item =
        new TimelineDocument.Item(
            NOW.toEpochMilli() * 1_000,
            payload,
            payload,
            payload,
            payload,
            payload,
            -7,
            -1e300,
            payload,
            Map.of("flow_id", payload, payload, payload),
            payload,
            payload,
            Map.of(payload, payload));
    List<TimelineDocument.Item> items = new ArrayList<>(List.of(item));
    for (String kind : List.of("request_started", "request_ended", "log", "error", "flow_ended")) {
      items.add(
          new TimelineDocument.Item(
              kind.length(),
              kind,
              payload,
              payload,
              kind.equals("log") ? "flow_step" : payload,
              payload,
              99,
              kind.length() * 1e9,
              payload,
              Map.of("request_id", payload),
              payload,
              payload,
              Map.of("step", payload)));
    }
    return new TimelineDocument(Long.MAX_VALUE, true, -5, 7, items);
  }

  private TimelineView timeline(String payload) {
    Reading<TimelineDocument> reading = new Reading.Available<>(document(payload));
    TimelineSource gone = new TimelineSource(app, new Reading.Unreachable<>("No."));
    return TimelineView.of(
        payload, payload, List.of(new TimelineSource(app, reading), gone), List.of(), NOW);
  }

  private Incident incident(String payload) {
    return new Incident(
        NOW.toEpochMilli(),
        payload,
        List.of(
            new Incident.Part(
                payload,
                hostile.description(),
                document(payload),
                hostile.details().subList(0, 3),
                hostile.health(),
                hostile.configuration().entries())));
  }

  @Test
  void leavesNothingHiddenOnRequestsPipelineAndAudit() {
    for (String payload : HostileApplication.PAYLOADS) {
      List<TimelineDocument.Item> items = document(payload).items();
      assertVisible(
          RecentView.of(payload, new RecentDocument(1, true, 1, items, items, items), NOW));
      assertVisible(
          AuditRow.of(
              payload,
              new AuditDocument(
                  1,
                  1,
                  List.of(
                      new AuditDocument.Action(1, payload, payload, payload, payload, payload))),
              NOW));
      assertVisible(ExportView.of(Documents.write(Map.of(payload, payload, "document", payload))));
      assertVisible(PipelineView.of(pipeline(payload)));
      assertVisible(LogsView.of(payload, document(payload), NOW));
      assertVisible(
          LevelsView.of(
              payload,
              new LevelsDocument(
                  1,
                  payload,
                  List.of(new LevelsDocument.Temporary(payload, payload, 7, payload)),
                  List.of(new LevelsDocument.LoggerLevel(payload, payload)),
                  List.of(new LevelsDocument.LoggerLevel(payload, payload))),
              NOW));
    }
  }

  @Test
  void leavesNothingHiddenOnBackgroundWork() {
    FakeWork fake = new FakeWork(NOW.toEpochMilli());
    for (String payload : HostileApplication.PAYLOADS) {
      Task odd = fake.hostile(payload);
      List<Task> tasks = new ArrayList<>();
      for (String condition : List.of("stopped", "late", "failing", "long", "well", payload)) {
        tasks.add(
            new Task(
                payload,
                payload,
                condition,
                -1,
                3,
                2,
                1,
                1,
                -9,
                5,
                7,
                payload,
                payload,
                Double.MAX_VALUE,
                -1,
                2,
                1e308,
                false,
                1,
                Long.MIN_VALUE));
      }
      tasks.add(odd);
      WorkDocument work = new WorkDocument(1, -1, tasks);
      assertVisible(WorkView.of(payload, work, new WorkFilter("", ""), NOW));
      assertVisible(WorkFindings.of(payload, work, NOW));
      assertThat(WorkView.of(payload, work, new WorkFilter(payload, payload), NOW).rows())
          .hasSize(7);
    }
  }

  private static PipelineDocument pipeline(String payload) {
    return new PipelineDocument(
        1,
        List.of(new PipelineDocument.Queue(payload, Long.MAX_VALUE, 3, payload, -9)),
        List.of(new PipelineDocument.Loss(payload, payload, Long.MAX_VALUE, false)),
        List.of(new PipelineDocument.InForce(payload, payload, payload)),
        new ErrorGroupPage.Store(payload, false, payload, -1, -1, 0, 0, 0, 0, 0),
        new ErrorPublishing(
            0,
            0,
            0,
            0,
            0,
            0,
            List.of(
                new ErrorPublishing.Receiver(payload, false, payload, -1, true, -1, -1, 0, 0))));
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
