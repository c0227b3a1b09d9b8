package dev.sightline.log;

import dev.sightline.log.sink.RollingFileSink;
import dev.sightline.log.sink.Sink;
import dev.sightline.log.sink.StreamSink;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes the sink the settings ask for. */
final class Sinks {
  private Sinks() {}

  static Sink of(LogSettings settings) {
    return switch (settings.output()) {
      case STDOUT -> StreamSink.standardOutput();
      case FILE -> file(settings);
      case CONTAINER, NONE -> (lines, offset, length) -> {};
    };
  }

  private static Sink file(LogSettings settings) {
    try {
      return new RollingFileSink(
          settings.filePath(), settings.fileMaxSize(), settings.fileMaxFiles());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the log file", e);
    }
  }
}
