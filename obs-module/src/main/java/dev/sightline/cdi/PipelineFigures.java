package dev.sightline.cdi;

import dev.sightline.config.SightlineSettings;
import dev.sightline.error.Breadcrumbs;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.log.LogListener;
import dev.sightline.log.queue.DropReason;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.PipelineDocument.InForce;
import dev.sightline.manage.PipelineDocument.Loss;
import dev.sightline.manage.PipelineDocument.Queue;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.recent.RecentRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers how the parts of one application are doing. */
final class PipelineFigures {
  private final SightlineSettings settings;
  private final Parts parts;

  /**
   * What is asked.
   *
   * @param format form of a log line
   * @param metrics where metrics go, in words
   */
  record Parts(
      Pipeline pipeline,
      LogListener log,
      String format,
      String metrics,
      ErrorStore errors,
      ErrorPublications publications,
      Breadcrumbs breadcrumbs,
      RecentRecords recent) {}

  PipelineFigures(SightlineSettings settings, Parts parts) {
    this.settings = settings;
    this.parts = parts;
  }

  PipelineDocument document() {
    ErrorGroupPage page = parts.errors().page("open", "", 0, 1);
    ErrorPublishing publishing = parts.publications().status();
    return new PipelineDocument(
        System.currentTimeMillis(),
        queues(page, publishing),
        losses(page.store(), publishing),
        inForce(),
        page.store(),
        publishing);
  }

  private List<Queue> queues(ErrorGroupPage page, ErrorPublishing publishing) {
    List<Queue> queues = new ArrayList<>();
    LogListener log = parts.log();
    int capacity = settings.log().queueSize();
    queues.add(
        new Queue("Log queue", log.waiting(), capacity, "records", log.counters().written()));
    RecentRecords recent = parts.recent();
    queues.add(new Queue("Recent records", recent.bytes(), recent.maxBytes(), "bytes", -1));
    int groups = page.open() + page.muted() + page.resolved();
    queues.add(new Queue("Error groups", groups, settings.errors().capacity(), "groups", -1));
    if (!publishing.receivers().isEmpty()) {
      queues.add(new Queue("Publishing queue", publishing.queued(), 2_000, "events", -1));
    }
    return queues;
  }

  private List<Loss> losses(ErrorGroupPage.Store store, ErrorPublishing publishing) {
    List<Loss> losses = new ArrayList<>();
    LogListener log = parts.log();
    for (DropReason reason : DropReason.values()) {
      String words = reason.label().replace('_', ' ');
      losses.add(new Loss("log records", words, log.counters().dropped(reason), false));
    }
    losses.add(new Loss("log records", "not in the sample", log.sampledOut(), true));
    losses.add(new Loss("log records", "said often enough", log.suppressed(), true));
    losses.add(new Loss("log fields", "renamed: a standard name", log.renamedFields(), true));
    losses.add(new Loss("listener calls", "failed", parts.pipeline().listenerFailures(), false));
    losses.add(new Loss("error events", "counted, not kept: a storm", store.countedOnly(), true));
    losses.add(new Loss("error events", "made room for newer ones", store.evictedEvents(), true));
    losses.add(new Loss("error groups", "made room for newer ones", store.evictedGroups(), false));
    losses.add(new Loss("errors", "neither counted nor kept", store.lost(), false));
    long evicted = parts.breadcrumbs().evicted();
    losses.add(new Loss("breadcrumbs", "made room for other requests", evicted, false));
    losses.add(new Loss("recent records", "made room", parts.recent().forgotten(), true));
    addPublishing(losses, publishing);
    return losses;
  }

  private static void addPublishing(List<Loss> losses, ErrorPublishing publishing) {
    if (publishing.receivers().isEmpty()) {
      return;
    }
    String what = "published events";
    losses.add(new Loss(what, "too many of one group", publishing.suppressed(), true));
    losses.add(new Loss(what, "not in the sample", publishing.sampledOut(), true));
    losses.add(new Loss(what, "withheld by beforeSend", publishing.withheld(), true));
    losses.add(new Loss(what, "beforeSend threw", publishing.hookFailures(), false));
    losses.add(new Loss(what, "queue full", publishing.dropped(), false));
    for (ErrorPublishing.Receiver each : publishing.receivers()) {
      losses.add(new Loss(what, "refused by " + each.name(), each.refused(), false));
      losses.add(new Loss(what, "not in the sample of " + each.name(), each.sampledOut(), true));
      losses.add(new Loss(what, "spool of " + each.name() + " full", each.dropped(), false));
    }
  }

  private List<InForce> inForce() {
    var log = settings.log();
    var redact = settings.redact();
    var errors = settings.errors();
    return List.of(
        new InForce("Log", "Format", parts.format()),
        new InForce("Log", "Output", name(log.output())),
        new InForce("Log", "Sampling rate", Double.toString(log.samplingRate())),
        new InForce("Log", "When the queue is full", name(log.overflow())),
        new InForce("Log", "Longest record", log.maxRecordBytes() + " bytes"),
        new InForce("Metrics", "Binding", parts.metrics()),
        new InForce("Metrics", "Most series per metric", "" + settings.metrics().maxSeries()),
        new InForce("Redaction", "Built-in rules", "always on; what cannot be read is masked"),
        new InForce("Redaction", "Further names", count(redact.keys().size())),
        new InForce("Redaction", "Names shown all the same", count(redact.keepKeys().size())),
        new InForce("Redaction", "Further patterns", count(redact.patterns().size())),
        new InForce("Redaction", "Personal data", redact.pii() ? "hidden too" : "shown"),
        new InForce("Redaction", "In place of a secret", name(redact.strategy())),
        new InForce("Errors", "Store", name(errors.store())),
        new InForce("Errors", "Groups kept", Integer.toString(errors.capacity())),
        new InForce("Errors", "Events kept for", days(errors.retention())),
        new InForce("Errors", "Share published", Double.toString(errors.sampleRate())));
  }

  private static String days(java.time.Duration time) {
    return time.toDays() > 1 ? time.toDays() + " days" : time.toHours() + " hours";
  }

  private static String count(int number) {
    return number == 0 ? "none" : Integer.toString(number);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
