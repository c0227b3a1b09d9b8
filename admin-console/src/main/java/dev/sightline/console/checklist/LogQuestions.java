package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.LevelsDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether log lines can be read by machines, and are those that are wanted. */
final class LogQuestions {
  private static final String TOPIC = "Logs";
  private static final Set<String> VERBOSE = Set.of("trace", "debug");
  private static final Set<String> SILENT = Set.of("warn", "error", "fatal", "off");

  static final List<Question> ALL =
      List.of(
          new Question(
                  "logs.structured",
                  TOPIC,
                  "Log lines are structured",
                  Place.of("pipeline", "force-title"),
                  LogQuestions::structured)
              .whereItServes(),
          new Question(
              "logs.collected",
              TOPIC,
              "Log lines go where the platform collects them",
              Place.of("pipeline", "force-title"),
              LogQuestions::collected),
          new Question(
                  "logs.level",
                  TOPIC,
                  "No logger writes at debug or trace",
                  Place.of("logs", "levels"),
                  LogQuestions::level)
              .whereItServes(),
          new Question(
                  "logs.temporary-levels",
                  TOPIC,
                  "No level is set for a while",
                  Place.of("logs", "levels"),
                  LogQuestions::temporary)
              .whereItServes(),
          new Question(
              "logs.business-events",
              TOPIC,
              "Business events at info are written",
              Place.of("logs", "levels"),
              LogQuestions::businessEvents));

  private LogQuestions() {}

  private static Answer structured(Evidence evidence) {
    return evidence.ofDecision(
        "Log",
        "Format",
        format ->
            format.equals("pretty")
                ? failed(
                    "Lines have the form pretty, which people read and machines do not.",
                    "Write one JSON object a line.",
                    "sightline.log.format=json")
                : passed("Lines have the form " + format + "."));
  }

  private static Answer collected(Evidence evidence) {
    return evidence.ofDecision(
        "Log",
        "Output",
        output ->
            switch (output) {
              case "stdout" -> passed("Lines go to the standard output.");
              case "container" -> container(evidence);
              case "file" ->
                  unknown(
                      "Lines go to a file; whether anything collects it cannot be seen from here.",
                      "Write to the standard output, or have the file collected.",
                      "sightline.log.output=stdout");
              case "none" ->
                  failed(
                      "No line is written at all.",
                      "Write to the standard output.",
                      "sightline.log.output=stdout");
              default -> unknown("Lines go to " + output + ", which this console does not know.");
            });
  }

  private static Answer container(Evidence evidence) {
    Optional<Integration> throttled =
        evidence.integration("complete server log").filter(each -> !each.active());
    return throttled
        .map(
            each ->
                failed(
                    Words.sentence("the server's log leaves lines out: " + each.detail()),
                    "Lift the limit, or write past the server's log.",
                    "sightline.log.output=stdout"))
        .orElseGet(() -> passed("Lines go into the server's own log."));
  }

  private static Answer level(Evidence evidence) {
    return evidence.ofLevels(
        levels -> {
          List<String> verbose = verbose(levels);
          if (verbose.isEmpty()) {
            return passed(
                "The general level is " + levels.general() + "; no logger is below info.");
          }
          return failed(
              "Too much is written: " + Words.list(verbose) + ".",
              "Raise the level; on the Logs page one logger can be lowered for a while.",
              VERBOSE.contains(levels.general())
                  ? "sightline.log.level=info"
                  : "sightline.log.levels." + loudest(levels) + "=info");
        });
  }

  private static List<String> verbose(LevelsDocument levels) {
    Stream<String> general =
        VERBOSE.contains(levels.general())
            ? Stream.of("all loggers at " + levels.general())
            : Stream.of();
    Stream<String> own =
        levels.configured().stream()
            .filter(each -> VERBOSE.contains(each.level()))
            .map(each -> each.logger() + " at " + each.level());
    return Stream.concat(general, own).toList();
  }

  private static String loudest(LevelsDocument levels) {
    return levels.configured().stream()
        .filter(each -> VERBOSE.contains(each.level()))
        .map(LevelsDocument.LoggerLevel::logger)
        .findFirst()
        .orElse("<logger>");
  }

  private static Answer temporary(Evidence evidence) {
    return evidence.ofLevels(
        levels ->
            levels.temporary().isEmpty()
                ? passed("Every level is the configured one.")
                : failed(
                    "Set for a while: "
                        + Words.list(levels.temporary().stream().map(LogQuestions::text).toList())
                        + ".",
                    "It goes back by itself; the Logs page resets it now.",
                    ""));
  }

  private static String text(LevelsDocument.Temporary level) {
    return (level.logger().isEmpty() ? "all loggers" : level.logger())
        + " at "
        + level.level()
        + (level.by().isEmpty() ? "" : " by " + level.by());
  }

  private static Answer businessEvents(Evidence evidence) {
    return evidence.ofLevels(
        levels ->
            SILENT.contains(levels.general())
                ? failed(
                    "The general level is " + levels.general() + ": what went well leaves no line.",
                    "Lower the level to info, and quieten the loggers that are too loud.",
                    "sightline.log.level=info")
                : passed("The general level is " + levels.general() + "."));
  }
}
