package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.notApplicable;
import static dev.sightline.console.checklist.Answer.passed;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import dev.sightline.manage.ConfigurationDocument.Problem;
import java.util.List;

/** Whether the configuration is what somebody meant. */
final class ConfigurationQuestions {
  private static final String TOPIC = "Configuration";
  private static final String STRICT = "sightline.config.strict";
  private static final String EXCEPTIONS = "sightline.config.production-exceptions";

  static final List<Question> ALL =
      List.of(
          new Question(
              "configuration.findings",
              TOPIC,
              "The start found nothing wrong and no unknown key",
              Place.of("configuration", "problems-title"),
              evidence -> evidence.ofConfiguration(ConfigurationQuestions::findings)),
          new Question(
              "configuration.sources",
              TOPIC,
              "Every source can be read",
              Place.of("configuration", "sources-title"),
              evidence -> evidence.ofConfiguration(ConfigurationQuestions::sources)),
          new Question(
              "configuration.in-force",
              TOPIC,
              "What is set is in force",
              new Place("configuration", "sightline.", ""),
              evidence -> evidence.ofConfiguration(ConfigurationQuestions::inForce)),
          new Question(
              "configuration.strict",
              TOPIC,
              "Wrong settings stop the start",
              Place.property(STRICT),
              ConfigurationQuestions::strict),
          new Question(
              "configuration.guards",
              TOPIC,
              "The guards of production have no exception",
              Place.property(EXCEPTIONS),
              ConfigurationQuestions::guards));

  private ConfigurationQuestions() {}

  private static Answer findings(ConfigurationDocument document) {
    List<Problem> problems = document.problems();
    if (problems.isEmpty()) {
      return passed(
          Words.count(document.entries().size(), "key, no finding.", "keys, no finding."));
    }
    return failed(
        Words.sentence(
            Words.count(problems.size(), "finding: ", "findings: ")
                + Words.list(
                    problems.stream().map(each -> each.name() + " " + each.message()).toList())),
        "Put them right; the Configuration page names key, variable and source of each.",
        "");
  }

  private static Answer sources(ConfigurationDocument document) {
    List<String> failing =
        document.sources().stream()
            .filter(each -> each.state().equals("failed"))
            .map(each -> each.name() + " (" + each.failure() + ")")
            .toList();
    return failing.isEmpty()
        ? passed(
            Words.count(
                document.sources().size(), "source, none in trouble.", "sources, none in trouble."))
        : failed(
            "Cannot be relied on: " + Words.list(failing) + ".",
            "Its keys may be missing, or be those of before. See to it, or switch it off.",
            "");
  }

  private static Answer inForce(ConfigurationDocument document) {
    List<String> changed =
        document.entries().stream()
            .filter(each -> each.drifted() && each.name().startsWith("sightline."))
            .map(Entry::name)
            .toList();
    return changed.isEmpty()
        ? passed("No setting of Sightline was changed after the start.")
        : failed(
            "Changed after the start, which reads them: " + Words.list(changed) + ".",
            "Start the application again.",
            "");
  }

  private static Answer strict(Evidence evidence) {
    return evidence.ofSetting(
        STRICT,
        value ->
            value.equals("false")
                ? failed(
                    "Defaults stand in for wrong settings, and the start goes on.",
                    "Let wrong settings stop it.",
                    STRICT + "=true")
                : passed("A wrong value is reported at the start, which ends there."));
  }

  private static Answer guards(Evidence evidence) {
    String environment = evidence.description().environment();
    if (!environment.equals("production")) {
      return notApplicable("They are on in production only; this is " + environment + ".");
    }
    return evidence.ofSetting(
        EXCEPTIONS,
        value ->
            value.isBlank()
                ? passed("They hold for every property.")
                : failed(
                    "They do not hold for " + value + ".",
                    "Put right what they refuse, and take the exception away.",
                    EXCEPTIONS + "="));
  }
}
