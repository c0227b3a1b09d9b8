package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.notApplicable;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument.Integration;
import java.util.List;
import java.util.Optional;

/** Whether the numbers are counted and can be fetched. */
final class MetricsQuestions {
  private static final String TOPIC = "Metrics";
  private static final String BINDING = "sightline.metrics.binding";

  static final List<Question> ALL =
      List.of(
          new Question(
              "metrics.binding",
              TOPIC,
              "Metrics are counted",
              Place.of("about", "integrations"),
              MetricsQuestions::binding),
          new Question(
              "metrics.reachable",
              TOPIC,
              "Metrics can be scraped",
              Place.of("about", "integrations"),
              MetricsQuestions::reachable));

  private MetricsQuestions() {}

  private static Answer binding(Evidence evidence) {
    return evidence.ofSetting(
        BINDING,
        binding ->
            binding.equals("none")
                ? failed("Metrics are switched off.", "Let it choose.", BINDING + "=auto")
                : evidence
                    .integration("metrics")
                    .map(MetricsQuestions::counted)
                    .orElseGet(() -> unknown("The application does not tell where they go.")));
  }

  private static Answer counted(Integration metrics) {
    return metrics.active()
        ? passed(Words.sentence(metrics.detail()))
        : failed(Words.sentence(metrics.detail()), "Let it choose.", BINDING + "=auto");
  }

  private static Answer reachable(Evidence evidence) {
    Optional<Integration> endpoint = evidence.integration("metrics endpoint");
    if (endpoint.isPresent()) {
      return own(endpoint.get());
    }
    return evidence.ofSetting(
        BINDING,
        binding ->
            binding.equals("none")
                ? notApplicable("There are none: metrics are switched off.")
                : unknown(
                    "The server gives them out; whether a scraper reads them cannot be seen from"
                        + " here.",
                    "Look for this node among the targets of your scraper.",
                    ""));
  }

  private static Answer own(Integration endpoint) {
    return endpoint.active()
        ? passed(Words.sentence(endpoint.detail()))
        : failed(
            Words.sentence(endpoint.detail()),
            "Give scrapers a token of 24 characters or more.",
            "sightline.metrics.endpoint.token=…");
  }
}
