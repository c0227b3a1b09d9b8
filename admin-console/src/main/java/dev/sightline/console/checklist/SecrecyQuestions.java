package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.regex.Pattern;

/** Whether secrets stay secret. */
final class SecrecyQuestions {
  private static final String TOPIC = "Secrets";
  private static final String KEEP_KEYS = "sightline.redact.keep-keys";
  private static final String FILE_OF_APPLICATION = "microprofile-config.properties";

  /** Last words of names whose values are secrets; the value itself is never seen here. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)(?:.*[._-])?(?:password|passwd|passphrase|secret|token|credentials?"
              + "|(?:api|access|secret|private|signing|encryption)[._-]?key)");

  static final List<Question> ALL =
      List.of(
          new Question(
              "secrets.redaction",
              TOPIC,
              "Redaction is in force and not weakened",
              Place.property("sightline.redact"),
              SecrecyQuestions::redaction),
          new Question(
              "secrets.libraries",
              TOPIC,
              "What libraries log is not written past redaction",
              Place.of("about", "integrations"),
              SecrecyQuestions::libraries),
          new Question(
                  "secrets.personal-data",
                  TOPIC,
                  "Personal data is hidden",
                  Place.property("sightline.redact.pii"),
                  SecrecyQuestions::personalData)
              .whereItServes(),
          new Question(
                  "secrets.outside",
                  TOPIC,
                  "No secret stands in the application's own files",
                  new Place("configuration", FILE_OF_APPLICATION, ""),
                  SecrecyQuestions::outside)
              .whereItServes());

  private SecrecyQuestions() {}

  private static Answer redaction(Evidence evidence) {
    return evidence.ofDecision(
        "Redaction",
        "Built-in rules",
        rules -> evidence.ofSetting(KEEP_KEYS, kept -> redaction(evidence, rules, kept)));
  }

  private static Answer redaction(Evidence evidence, String rules, String kept) {
    if (!kept.isBlank()) {
      return failed(
          "Shown although a rule matches the name: " + kept + ".",
          "Keep only names of which you know that they hold no secret.",
          KEEP_KEYS + "=");
    }
    return evidence.ofSetting(
        "sightline.redact.strategy",
        strategy ->
            strategy.equals("partial")
                ? failed(
                    "The last characters of long secrets are written (strategy partial).",
                    "Write nothing of them.",
                    "sightline.redact.strategy=mask")
                : passed(Words.sentence("built-in rules: " + rules)));
  }

  private static Answer libraries(Evidence evidence) {
    return evidence
        .integration("redaction of what libraries log")
        .filter(each -> !each.active())
        .map(
            each ->
                failed(
                    Words.sentence(each.detail()),
                    "Write past the server's log.",
                    "sightline.log.output=stdout"))
        .orElseGet(() -> passed("Lines do not go through the server's own log."));
  }

  private static Answer personalData(Evidence evidence) {
    return evidence.ofSetting(
        "sightline.redact.pii",
        value ->
            value.equals("true")
                ? passed("E-mail addresses, phone numbers and names are hidden too.")
                : failed(
                    "E-mail addresses, phone numbers and names are written as they are.",
                    "Hide them, unless your logs may hold them.",
                    "sightline.redact.pii=true"));
  }

  private static Answer outside(Evidence evidence) {
    return evidence.ofConfiguration(
        document -> {
          List<String> inside = inside(document);
          return inside.isEmpty()
              ? passed("No name of a secret gets its value from " + FILE_OF_APPLICATION + ".")
              : failed(
                  "By their names secrets, and set in "
                      + FILE_OF_APPLICATION
                      + ": "
                      + Words.list(inside)
                      + ".",
                  "Give them by environment variable, a directory of secrets or Vault.",
                  "sightline.config.secrets-dir=/run/secrets");
        });
  }

  private static List<String> inside(ConfigurationDocument document) {
    return document.entries().stream()
        .filter(each -> each.masked() && each.expression().isEmpty())
        .filter(each -> each.source().contains(FILE_OF_APPLICATION))
        .map(Entry::name)
        .filter(each -> SECRET_NAME.matcher(each).matches())
        .toList();
  }
}
