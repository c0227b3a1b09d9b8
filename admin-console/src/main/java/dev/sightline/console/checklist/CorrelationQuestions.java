package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.notApplicable;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what belongs together can be found together. */
final class CorrelationQuestions {
  private static final String TOPIC = "Correlation";
  private static final String PREFIX = "sightline.correlation.";
  private static final String TRACES = "sightline.trace.enabled";
  private static final String OPEN_TELEMETRY = "otel.sdk.disabled";

  static final List<Question> ALL =
      List.of(
          new Question(
              "correlation.accepted",
              TOPIC,
              "Correlation IDs are accepted and echoed",
              Place.property("sightline.correlation"),
              CorrelationQuestions::accepted),
          new Question(
              "correlation.propagated",
              TOPIC,
              "Correlation IDs go along with calls and messages",
              Place.property("sightline.correlation"),
              CorrelationQuestions::propagated),
          new Question(
              "correlation.found",
              TOPIC,
              "Everything under one ID can be found",
              Place.of("requests"),
              CorrelationQuestions::found),
          new Question(
              "correlation.flows",
              TOPIC,
              "Work of several steps is told as a flow",
              Place.of("requests"),
              CorrelationQuestions::flows),
          new Question(
              "correlation.traces",
              TOPIC,
              "Traces are joined, or off on purpose",
              Place.of("about", "integrations"),
              CorrelationQuestions::traces));

  private CorrelationQuestions() {}

  private static Answer accepted(Evidence evidence) {
    return evidence.ofSetting(
        PREFIX + "accept",
        accept -> evidence.ofSetting(PREFIX + "respond", respond -> accepted(accept, respond)));
  }

  private static Answer accepted(String accept, String respond) {
    if (!accept.equals("true")) {
      return failed(
          "IDs that callers send are ignored.",
          "Adopt them; what is not valid is replaced anyway.",
          PREFIX + "accept=true");
    }
    return respond.equals("true")
        ? passed("Valid IDs of callers are adopted, and every response carries them.")
        : failed(
            "Responses do not carry the ID, so a caller has nothing to report.",
            "Echo it.",
            PREFIX + "respond=true");
  }

  private static Answer propagated(Evidence evidence) {
    return evidence.ofSetting(
        PREFIX + "propagate",
        propagate ->
            propagate.equals("true")
                ? passed("Outgoing calls and messages carry them.")
                : failed(
                    "Outgoing calls and messages carry none: the next service begins anew.",
                    "Send them along.",
                    PREFIX + "propagate=true"));
  }

  private static Answer found(Evidence evidence) {
    return evidence.ofRecent(
        recent ->
            recent.kept()
                ? passed("The latest records are kept, and the timeline shows them by ID.")
                : failed(
                    "No recent records are kept, so the timeline shows error events only.",
                    "Give them a few megabytes.",
                    "sightline.recent.max-size=4MB"));
  }

  private static Answer flows(Evidence evidence) {
    return evidence.ofRecent(
        recent -> {
          if (!recent.kept()) {
            return unknown("No recent records are kept.");
          }
          return recent.flows().isEmpty()
              ? unknown(
                  "No flow was recorded of late; whether there is work of several steps cannot be"
                      + " seen from here.",
                  "Open a flow where such work begins (Flows), and tell its steps.",
                  "")
              : passed(Words.count(recent.flows().size(), "flow", "flows") + " of late.");
        });
  }

  private static Answer traces(Evidence evidence) {
    Optional<Integration> traces =
        evidence.integration("traces").or(() -> evidence.integration("spans"));
    if (traces.isEmpty()) {
      return unknown("The application does not tell whether it joins traces.");
    }
    Integration told = traces.get();
    return told.active()
        ? passed(Words.sentence(told.detail()))
        : evidence.ofConfiguration(document -> off(told, new Settings(document)));
  }

  private static Answer off(Integration told, Settings settings) {
    Optional<Entry> purpose =
        Stream.of(isSetTo(settings, TRACES, "false"), isSetTo(settings, OPEN_TELEMETRY, "true"))
            .flatMap(Optional::stream)
            .findFirst();
    return purpose
        .map(
            each ->
                notApplicable(
                    "Off on purpose: "
                        + each.name()
                        + "="
                        + each.value()
                        + " in "
                        + each.source()
                        + "."))
        .orElseGet(
            () ->
                failed(
                    Words.sentence(told.detail()),
                    "Switch the server's OpenTelemetry on, or say that traces are not wanted.",
                    told.name().equals("spans") ? OPEN_TELEMETRY + "=false" : TRACES + "=false"));
  }

  private static Optional<Entry> isSetTo(Settings settings, String name, String value) {
    return settings.set(name).filter(each -> each.value().equalsIgnoreCase(value));
  }
}
