package dev.sightline.pipeline;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.spi.PipelineListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything it is told. */
public final class RecordingListener implements PipelineListener {
  public final List<Operation> started = new ArrayList<>();
  public final List<CompletedOperation> stopped = new ArrayList<>();
  public final List<LogEvent> logged = new ArrayList<>();
  public final List<ErrorEvent> errors = new ArrayList<>();

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public void onStart(Operation operation) {
    started.add(operation);
  }

  @Override
  public void onStop(CompletedOperation operation) {
    stopped.add(operation);
  }

  @Override
  public void onLog(LogEvent event) {
    logged.add(event);
  }

  @Override
  public void onError(ErrorEvent error) {
    errors.add(error);
  }
}
