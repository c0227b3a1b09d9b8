package dev.sightline.pipeline;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorder;
import java.util.List;

/** Pipelines with the standard redaction, for tests of other packages. */
public final class Pipelines {
  private Pipelines() {}

  /** One that traces with this and tells these. */
  public static Recorder of(TraceSource traces, PipelineListener... listeners) {
    Redactor redactor = Redactors.standard();
    ExceptionDescriber describer =
        new ExceptionDescriber(redactor, name -> true, DescriptionLimits.standard());
    FakeFailurePolicy failures =
        new FakeFailurePolicy() {
          @Override
          public ExceptionDetail describe(Throwable thrown) {
            return describer.describe(thrown);
          }
        };
    return new Pipeline(redactor, failures, traces, (logger, level) -> true, List.of(listeners));
  }
}
