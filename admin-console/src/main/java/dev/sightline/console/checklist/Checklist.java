package dev.sightline.console.checklist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checklist of one application, answered.
 *
 * @param asOfMillis when it was asked, milliseconds since the epoch
 * @param application its name
 * @param environment such as {@code production}
 * @param passed items that are so
 * @param failed items that are not
 * @param unknown items nobody can tell from here
 * @param notApplicable items that do not matter here
 * @param items failed first, then unknown, passed, not applicable; by topic within each
 * @param byHand what no application can tell of itself
 */
public record Checklist(
    long asOfMillis,
    String application,
    String environment,
    int passed,
    int failed,
    int unknown,
    int notApplicable,
    List<Item> items,
    List<String> byHand) {

  private static final List<Question> QUESTIONS =
      Stream.of(
              IdentityQuestions.ALL,
              LogQuestions.ALL,
              SecrecyQuestions.ALL,
              CorrelationQuestions.ALL,
              MetricsQuestions.ALL,
              HealthQuestions.ALL,
              ErrorQuestions.ALL,
              DeliveryQuestions.ALL,
              ConfigurationQuestions.ALL,
              OperationQuestions.ALL)
          .flatMap(List::stream)
          .toList();

  private static final List<String> BY_HAND =
      List.of(
          "Input is validated where it comes in, and refused with an answer that says why.",
          "No branch gives up silently: what is skipped leaves an event with its reason"
              + " (@Observed(reportEmpty = true), StructuredLogger.skipped).",
          "Business events have metrics of their own (Metrics), beside those of requests.",
          "Alerts fire on the metrics, and a person hears of them.",
          "The application was put under the load it is to carry.",
          "A README tells how to set it up, deploy it and go back.",
          "Nobody depends on a single scheduler that nobody watches.");

  public Checklist {
    items = List.copyOf(items);
    byHand = List.copyOf(byHand);
  }

  /** Answers every question. */
  public static Checklist of(Evidence evidence, long nowMillis) {
    List<Item> items =
        QUESTIONS.stream()
            .map(each -> each.ask(evidence))
            .sorted(Comparator.comparing(Item::state))
            .toList();
    return new Checklist(
        nowMillis,
        evidence.description().name(),
        evidence.description().environment(),
        count(items, ItemState.PASSED),
        count(items, ItemState.FAILED),
        count(items, ItemState.UNKNOWN),
        count(items, ItemState.NOT_APPLICABLE),
        items,
        BY_HAND);
  }

  private static int count(List<Item> items, ItemState state) {
    return (int) items.stream().filter(each -> each.state() == state).count();
  }
}
