package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.HealthDocument.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the platform can tell if the application works. */
final class HealthQuestions {
  private static final String TOPIC = "Health";

  /** Checks of the module's own, which know nothing of what the application needs. */
  private static final Set<String> BUILT_IN =
      Set.of("application", "application-started", "refused-applications");

  static final List<Question> ALL =
      List.of(
          new Question(
              "health.endpoint",
              TOPIC,
              "The platform can ask for health",
              Place.of("about", "integrations"),
              HealthQuestions::endpoint),
          new Question(
              "health.readiness",
              TOPIC,
              "Readiness looks at what the application needs",
              Place.of("health"),
              HealthQuestions::readiness),
          new Question(
              "health.up", TOPIC, "Every check is up", Place.of("health"), HealthQuestions::up));

  private HealthQuestions() {}

  private static Answer endpoint(Evidence evidence) {
    Optional<Integration> health = evidence.integration("health");
    if (health.isEmpty()) {
      return unknown("The application does not tell.");
    }
    String detail = Words.sentence(health.get().detail());
    return health.get().active()
        ? passed(detail)
        : failed(detail, "Add MicroProfile Health to the server.", "");
  }

  private static Answer readiness(Evidence evidence) {
    return evidence.ofHealth(
        health -> {
          List<String> own = own(health);
          return own.isEmpty()
              ? failed(
                  "No readiness check of the application's own: it is ready as soon as it has"
                      + " started, whatever it depends on.",
                  "Add a class with @Readiness for each thing without which no request succeeds.",
                  "")
              : passed(Words.count(own.size(), "check", "checks") + ": " + Words.list(own) + ".");
        });
  }

  private static List<String> own(HealthDocument health) {
    return health.checks().stream()
        .filter(each -> each.kind().equals("readiness") && !BUILT_IN.contains(each.name()))
        .map(Check::name)
        .toList();
  }

  private static Answer up(Evidence evidence) {
    return evidence.ofHealth(
        health -> {
          List<String> down =
              health.checks().stream()
                  .filter(each -> !each.status().equals("UP"))
                  .map(each -> each.name() + " (" + each.kind() + ")")
                  .toList();
          if (health.checks().isEmpty()) {
            return unknown("There is no check.");
          }
          return down.isEmpty()
              ? passed(Words.count(health.checks().size(), "check is up.", "checks are up."))
              : failed("Down: " + Words.list(down) + ".", "The Health page tells since when.", "");
        });
  }
}
