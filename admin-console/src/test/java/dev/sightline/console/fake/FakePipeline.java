package dev.sightline.console.fake;

import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.ErrorPublishing;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.PipelineDocument.InForce;
import dev.sightline.manage.PipelineDocument.Loss;
import dev.sightline.manage.PipelineDocument.Queue;
import java.util.List;

/** How what a fake application records gets to where it goes. */
final class FakePipeline {
  private final FakeApplication application;

  FakePipeline(FakeApplication application) {
    this.application = application;
  }

  PipelineDocument document() {
    long dropped = application.description().droppedRecords();
    String version = application.description().version();
    return new PipelineDocument(
        application.overview().asOfMillis(),
        List.of(
            new Queue("Log queue", dropped > 0 ? 874 : 12, 1_000, "records", 4_812_207),
            new Queue("Recent records", 3_871_204, 4 << 20, "bytes", -1),
            new Queue("Error groups", application.details().size(), 1_000, "groups", -1),
            new Queue("Publishing queue", 0, 2_000, "events", -1)),
        List.of(
            new Loss("log records", "queue full", dropped, false),
            new Loss("log records", "not in the sample", 91_204, true),
            new Loss("log records", "sink failed", 0, false),
            new Loss("error events", "counted, not kept: a storm", 1_377, true),
            new Loss("published events", "too many of one group", 402, true),
            new Loss("published events", "spool of kafka full", 0, false)),
        List.of(
            new InForce("Log", "Format", "json"),
            new InForce("Log", "Output", "stdout"),
            new InForce("Log", "Sampling rate", "0.25"),
            new InForce("Metrics", "Binding", "MicroProfile Metrics 5.1"),
            new InForce("Redaction", "Built-in rules", "always on; what cannot be read is masked"),
            new InForce("Redaction", "Further names", "2"),
            new InForce("Errors", "Store", "jdbc"),
            new InForce("Errors", "Events kept for", "30 days"),
            new InForce("Build", "Version", version)),
        new ErrorGroupPage.Store("jdbc", true, "", 143, 812_400, 0, 0, 0, 0, 0),
        new ErrorPublishing(
            0,
            402,
            0,
            0,
            0,
            0,
            List.of(
                new ErrorPublishing.Receiver("kafka", true, "", 0, true, 18_204, 0, 0, 0),
                new ErrorPublishing.Receiver(
                    "sentry",
                    false,
                    version + " answered 429; the next attempt is in 40 s",
                    37,
                    true,
                    912,
                    1,
                    0,
                    0))));
  }
}
