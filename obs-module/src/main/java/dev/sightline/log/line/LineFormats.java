package dev.sightline.log.line;

import java.util.List;
import java.util.Locale;

/** Makes formats. None of them throws, and none writes a record longer than the options say. */
public final class LineFormats {
  /** Names of all formats. */
  public static final List<String> NAMES =
      List.of("json", "ecs", "logstash", "gelf", "logfmt", "pretty");

  private LineFormats() {}

  /** The format {@code json}. */
  public static LineFormat json(LineOptions options) {
    return guarded(new JsonFormat(new SightlineShape(), options), options);
  }

  /**
   * The format with this name, ignoring case; {@code pretty} is in colour when there is a terminal.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static LineFormat named(String name, LineOptions options) {
    return named(name, options, Terminal.wantsColour());
  }

  static LineFormat named(String name, LineOptions options, boolean colour) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json" -> json(options);
      case "ecs" -> guarded(new JsonFormat(new EcsShape(), options), options);
      case "logstash" -> guarded(new JsonFormat(new LogstashShape(), options), options);
      case "gelf" -> guarded(new JsonFormat(new GelfShape(), options), options);
      case "logfmt" -> guarded(new LogfmtFormat(options), options);
      case "pretty" -> guarded(new PrettyFormat(colour, options), options);
      default -> throw new IllegalArgumentException("unknown log format: " + name);
    };
  }

  /** A format that falls back to a small line rather than fail. */
  static LineFormat guarded(LineFormat format, LineOptions options) {
    return new GuardedFormat(format, options.maxRecordBytes());
  }
}
