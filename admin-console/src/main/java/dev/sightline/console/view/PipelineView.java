package dev.sightline.console.view;

import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.manage.PipelineDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How what is recorded gets to where it goes.
 *
 * @param verdict whether anything got lost that should not have
 * @param summary the same in a sentence
 * @param queues what fills and empties
 * @param losses what did not arrive, what matters first; without zeros
 * @param nothing reasons that never applied, in a sentence
 * @param store where error events are kept
 * @param storeState whether that works
 * @param receivers who gets error events
 * @param topics what is in force
 */
public record PipelineView(
    State verdict,
    String summary,
    List<QueueRow> queues,
    List<LossRow> losses,
    String nothing,
    List<Pair> store,
    State storeState,
    List<ReceiverRow> receivers,
    List<Topic> topics) {

  /** Something bounded; {@code percent} of 100 is its fill. */
  public record QueueRow(String name, String used, String passed, long percent, String tone) {}

  /** Something that did not arrive. */
  public record LossRow(State state, String what, String reason, String count) {}

  /** Somebody who gets error events. */
  public record ReceiverRow(
      State state, String name, String detail, String waiting, String sent, String refused) {}

  /** What is in force about one thing. */
  public record Topic(String name, List<Pair> values) {
    public Topic {
      values = List.copyOf(values);
    }
  }

  public PipelineView {
    queues = List.copyOf(queues);
    losses = List.copyOf(losses);
    store = List.copyOf(store);
    receivers = List.copyOf(receivers);
    topics = List.copyOf(topics);
  }

  public static PipelineView of(PipelineDocument document) {
    long lost =
        document.losses().stream()
            .filter(each -> !each.intended())
            .mapToLong(PipelineDocument.Loss::count)
            .sum();
    long never = document.losses().stream().filter(each -> each.count() <= 0).count();
    ErrorGroupPage.Store store = document.store();
    ErrorPublishing publishing = document.publishing();
    return new PipelineView(
        lost > 0 ? State.warn("Losses") : State.good("Nothing lost"),
        lost > 0
            ? Amounts.count(lost) + " did not arrive that should have, since the start."
            : "Everything arrived that was not left out on purpose.",
        document.queues().stream().map(PipelineView::queue).toList(),
        losses(document),
        never == 0 ? "" : Amounts.count(never) + " further reasons never applied.",
        store == null ? List.of() : store(store),
        store == null || store.healthy() ? State.good("Works") : State.act("In trouble"),
        publishing == null
            ? List.of()
            : publishing.receivers().stream().map(PipelineView::receiver).toList(),
        topics(document.settings()));
  }

  private static QueueRow queue(PipelineDocument.Queue queue) {
    boolean bytes = queue.unit().equals("bytes");
    String used = bytes ? size(queue.used()) : Amounts.count(queue.used());
    String capacity = bytes ? size(queue.capacity()) : Amounts.count(queue.capacity());
    long percent =
        queue.capacity() <= 0
            ? 0
            : Math.max(0, Math.min(100, 100 * queue.used() / queue.capacity()));
    boolean fillsUp = !bytes && percent >= 80;
    return new QueueRow(
        Visible.name(queue.name()),
        used + " of " + capacity + (bytes ? "" : " " + Visible.name(queue.unit())),
        queue.passed() < 0 ? "" : Amounts.count(queue.passed()),
        percent,
        fillsUp ? "warn" : "plain");
  }

  private static String size(long bytes) {
    return bytes < 10L << 20
        ? String.format(java.util.Locale.ROOT, "%.1f MiB", bytes / 1048576.0)
        : Amounts.count(bytes >> 20) + " MiB";
  }

  private static List<LossRow> losses(PipelineDocument document) {
    return document.losses().stream()
        .filter(each -> each.count() > 0)
        .sorted(
            java.util.Comparator.comparing(PipelineDocument.Loss::intended)
                .thenComparing(each -> -each.count()))
        .map(
            each ->
                new LossRow(
                    each.intended() ? State.idle("On purpose") : State.warn("Lost"),
                    Visible.name(each.what()),
                    Visible.name(each.reason()),
                    Amounts.count(each.count())))
        .toList();
  }

  private static List<Pair> store(ErrorGroupPage.Store store) {
    List<Pair> pairs = new ArrayList<>();
    Pair.add(pairs, "Kept in", store.name());
    Pair.add(pairs, "Trouble", store.detail());
    Pair.add(pairs, "Events", Amounts.count(store.events()));
    if (store.bytes() > 0) {
      Pair.add(pairs, "Estimated size", size(store.bytes()));
    }
    return pairs;
  }

  private static ReceiverRow receiver(ErrorPublishing.Receiver receiver) {
    return new ReceiverRow(
        receiver.healthy() ? State.good("Works") : State.act("In trouble"),
        Visible.name(receiver.name()),
        Visible.text(receiver.detail())
            + (receiver.durable() ? "" : " What waits is lost when the process ends."),
        Amounts.count(receiver.waiting()),
        Amounts.count(receiver.sent()),
        Amounts.count(receiver.refused() + receiver.dropped()));
  }

  private static List<Topic> topics(List<PipelineDocument.InForce> settings) {
    Map<String, List<Pair>> topics = new LinkedHashMap<>();
    for (PipelineDocument.InForce each : settings) {
      topics
          .computeIfAbsent(Visible.name(each.topic()), any -> new ArrayList<>())
          .add(new Pair(Visible.name(each.name()), Visible.text(each.value())));
    }
    return topics.entrySet().stream()
        .map(each -> new Topic(each.getKey(), each.getValue()))
        .toList();
  }
}
