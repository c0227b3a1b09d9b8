package dev.sightline.pipeline;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.spi.PipelineListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything it is told. */
final class RecordingListener implements PipelineListener {
  final List<Operation> started = new ArrayList<>();
  final List<CompletedOperation> stopped = new ArrayList<>();
  final List<LogEvent> logged = new ArrayList<>();
  final List<ErrorEvent> errors = new ArrayList<>();

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
