package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.PipelineDocument.Loss;
import dev.sightline.manage.PipelineDocument.Queue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether what is recorded arrives. */
final class DeliveryQuestions {
  private static final String TOPIC = "Delivery";
  private static final int FULL_PERCENT = 80;

  static final List<Question> ALL =
      List.of(
          new Question(
              "delivery.losses",
              TOPIC,
              "Nothing was dropped since the start",
              Place.of("pipeline", "losses-title"),
              evidence -> evidence.ofPipeline(DeliveryQuestions::losses)),
          new Question(
              "delivery.room",
              TOPIC,
              "Queues and stores have room",
              Place.of("pipeline", "queues-title"),
              evidence -> evidence.ofPipeline(DeliveryQuestions::room)));

  private DeliveryQuestions() {}

  private static Answer losses(PipelineDocument pipeline) {
    List<Loss> losses =
        pipeline.losses().stream()
            .filter(each -> !each.intended() && each.count() > 0)
            .sorted(Comparator.comparing(Loss::count).reversed())
            .toList();
    if (losses.isEmpty()) {
      return passed("Everything arrived that was not left out on purpose.");
    }
    boolean queue = losses.stream().anyMatch(each -> each.what().equals("log records"));
    return failed(
        "Lost: " + Words.list(losses.stream().map(DeliveryQuestions::text).toList()) + ".",
        queue ? "Give the log queue more room, or log less." : "The Pipeline page tells why.",
        queue ? "sightline.log.queue-size=10000" : "");
  }

  private static String text(Loss loss) {
    return String.format(Locale.ROOT, "%,d %s (%s)", loss.count(), loss.what(), loss.reason());
  }

  private static Answer room(PipelineDocument pipeline) {
    List<String> full =
        pipeline.queues().stream()
            .filter(DeliveryQuestions::isFull)
            .map(each -> each.name() + " " + percent(each) + " %")
            .toList();
    return full.isEmpty()
        ? passed("None is filled to " + FULL_PERCENT + " % or more.")
        : failed(
            "Nearly full: " + Words.list(full) + ".",
            "The Pipeline page tells what fills them.",
            "");
  }

  /** What is measured in bytes is a ring that is meant to be full. */
  private static boolean isFull(Queue queue) {
    return !queue.unit().equals("bytes") && percent(queue) >= FULL_PERCENT;
  }

  private static long percent(Queue queue) {
    return queue.capacity() <= 0 ? 0 : (long) (100.0 * queue.used() / queue.capacity());
  }
}
