package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.notApplicable;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ErrorGroupPage.Store;
import dev.sightline.manage.ErrorPublishing.Receiver;
import dev.sightline.manage.PipelineDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether errors are caught, kept and told. */
final class ErrorQuestions {
  private static final String TOPIC = "Errors";
  private static final String STORE = "sightline.errors.store";
  private static final String PUBLISH = "sightline.errors.publish";
  private static final Place RECEIVERS = Place.of("pipeline", "receivers-title");

  static final List<Question> ALL =
      List.of(
          new Question(
                  "errors.durable",
                  TOPIC,
                  "Errors survive a restart",
                  Place.of("pipeline", "force-title"),
                  evidence -> evidence.ofPipeline(ErrorQuestions::durable))
              .whereItServes(),
          new Question(
              "errors.store",
              TOPIC,
              "The error store works",
              Place.of("pipeline", "force-title"),
              evidence -> evidence.ofPipeline(ErrorQuestions::works)),
          new Question(
                  "errors.published",
                  TOPIC,
                  "Errors reach somebody outside this JVM",
                  RECEIVERS,
                  evidence -> evidence.ofPipeline(ErrorQuestions::published))
              .whereItServes(),
          new Question(
              "errors.receivers",
              TOPIC,
              "Receivers of errors take what they are sent",
              RECEIVERS,
              ErrorQuestions::receivers),
          new Question(
              "errors.uncaught",
              TOPIC,
              "What ends a thread is an error event",
              Place.property("sightline.errors.uncaught"),
              ErrorQuestions::uncaught));

  private ErrorQuestions() {}

  private static Answer durable(PipelineDocument pipeline) {
    String store = pipeline.store().name();
    return switch (store) {
      case "memory" ->
          failed(
              "They are kept in memory until the application stops.",
              "Keep them in files, or in a database that all nodes share.",
              STORE + "=file");
      case "file" -> passed("They are kept in files.");
      case "jdbc" -> passed("They are kept in a database.");
      default -> unknown("They are kept in " + store + ", which this console does not know.");
    };
  }

  private static Answer works(PipelineDocument pipeline) {
    Store store = pipeline.store();
    return store.healthy()
        ? passed(Words.count(store.events(), "event is kept.", "events are kept."))
        : failed(
            Words.sentence("in trouble: " + store.detail()),
            "What comes meanwhile waits as long as there is room.",
            "");
  }

  private static Answer published(PipelineDocument pipeline) {
    List<Receiver> receivers = pipeline.publishing().receivers();
    if (!receivers.isEmpty()) {
      return passed(
          "To " + Words.list(receivers.stream().map(ErrorQuestions::sent).toList()) + ".");
    }
    return pipeline.store().name().equals("jdbc")
        ? notApplicable("They are sent to nobody, but stand in a database outside this JVM.")
        : failed(
            "Nobody is told: they stay in this JVM until somebody looks.",
            "Name receivers: kafka, jms, sentry.",
            PUBLISH + "=sentry");
  }

  private static String sent(Receiver receiver) {
    return receiver.name() + String.format(Locale.ROOT, " (%,d sent)", receiver.sent());
  }

  private static Answer receivers(Evidence evidence) {
    return evidence.ofPipeline(
        pipeline -> {
          List<String> troubles = Stream.concat(skipped(evidence), troubled(pipeline)).toList();
          if (!troubles.isEmpty()) {
            return failed(
                "In trouble: " + Words.list(troubles) + ".",
                "The Pipeline page tells what waits and what was refused.",
                "");
          }
          return pipeline.publishing().receivers().isEmpty()
              ? notApplicable("There is none.")
              : passed("All of them do.");
        });
  }

  /** Receivers that were asked for and cannot be used. */
  private static Stream<String> skipped(Evidence evidence) {
    List<String> wanted =
        evidence
            .configuration()
            .value()
            .flatMap(document -> new Settings(document).set(PUBLISH))
            .map(each -> List.of(each.value().toLowerCase(Locale.ROOT).split("[\\s,]+", -1)))
            .orElse(List.of());
    return evidence.description().integrations().stream()
        .filter(each -> !each.active() && wanted.contains(each.name()))
        .map((Integration each) -> each.name() + " (" + each.detail() + ")");
  }

  private static Stream<String> troubled(PipelineDocument pipeline) {
    return pipeline.publishing().receivers().stream()
        .filter(each -> !each.healthy())
        .map(each -> each.name() + " (" + each.detail() + ")");
  }

  private static Answer uncaught(Evidence evidence) {
    return evidence.ofSetting(
        "sightline.errors.uncaught",
        value ->
            value.equals("true")
                ? passed("It is caught, told and grouped.")
                : failed(
                    "A thread may die without anybody noticing.",
                    "Catch it.",
                    "sightline.errors.uncaught=true"));
  }
}
