package dev.sightline.testing;

import dev.sightline.log.Levels;
import dev.sightline.pipeline.Pipeline;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.redact.Redactors;
import dev.sightline.spi.PipelineListener;
import dev.sightline.spi.Recorders;
import java.util.List;

/** A pipeline with redaction, in force until it is closed. */
public final class TestPipelines {
  private TestPipelines() {}

  public static AutoCloseable install(Levels levels, PipelineListener listener) {
    Pipeline pipeline =
        new Pipeline(
            Redactors.standard(),
            new CapturedFailures(),
            TraceSource.NONE,
            levels::isEnabled,
            List.of(listener));
    Recorders.install(pipeline);
    return () -> Recorders.uninstall(pipeline);
  }
}
