package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Level;
import org.jspecify.annotations.Nullable;

/** What one of the formats that are JSON objects does differently from the others. */
interface JsonShape {
  /** The key of a standard field, or null when this format does not show it. */
  @Nullable String key(LogField field);

  /** The value of the time stamp. */
  void timestamp(LineBuffer out, long micros);

  /** The value of the level. */
  void level(LineBuffer out, Level level);

  /** The exception, each part with a comma in front; below {@code limit}. */
  void exception(LineBuffer out, ExceptionDetail detail, int limit);

  /** Constant members of every line, such as a version, each with a comma in front. */
  default String constants() {
    return "";
  }

  /** What is written of who writes; null to leave it out. */
  default @Nullable String identity(LogField field, @Nullable String value) {
    return value;
  }

  /** What stands in front of the name of a field of the application's. */
  default String fieldPrefix() {
    return "";
  }

  /** The name of a field of the application's in this format, clashes aside. */
  default String fieldName(String key) {
    return key;
  }

  /** Whether a name of the application's would clash. */
  boolean reserved(String key);

  /** Whether lists and maps are written as text. */
  default boolean scalarsOnly() {
    return false;
  }
}
