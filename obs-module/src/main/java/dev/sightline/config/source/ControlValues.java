package dev.sightline.config.source;

import dev.sightline.config.text.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What says where configuration is to be read from. It must be known before there is a
 * configuration, and so is looked for in places that need none: system properties, environment
 * variables, those of our sources that were read already, and the application's properties files.
 */
final class ControlValues {
  private static final int DEEPEST = 10;

  private final List<UnaryOperator<@Nullable String>> places = new ArrayList<>();
  private String profile = "";

  /** Looks there too, after the places added before. */
  ControlValues then(UnaryOperator<@Nullable String> place) {
    places.add(place);
    return this;
  }

  /** From now on names of this profile count more; empty for none. */
  void profile(String active) {
    profile = active;
  }

  /** The first of these names that has a value, expressions resolved; null when none has. */
  @Nullable String text(String... names) {
    for (String name : names) {
      String value = raw(name);
      if (value != null && !value.isBlank()) {
        return resolve(value, 0).strip();
      }
    }
    return null;
  }

  /** Whether the name is set to nothing, or to a word that says so. */
  boolean isOff(String name) {
    String value = raw(name);
    if (value == null) {
      return false;
    }
    return switch (value.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "", "none", "off", "false", "no", "0" -> true;
      default -> false;
    };
  }

  /** The value, or the standard one where there is none. */
  String textOr(String name, String standard) {
    String value = text(name);
    return value == null ? standard : value;
  }

  /** The duration, or the standard one where what is written cannot be read. */
  Duration duration(String name, Duration standard) {
    String value = text(name);
    try {
      return value == null ? standard : Durations.parse(value);
    } catch (IllegalArgumentException e) {
      return standard; // the report at start tells
    }
  }

  private @Nullable String raw(String name) {
    for (UnaryOperator<@Nullable String> place : places) {
      String value = profile.isEmpty() ? null : place.apply("%" + profile + "." + name);
      if (value == null) {
        value = place.apply(name);
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** {@code ${name}} and {@code ${name:default}}; what cannot be resolved stays as it is. */
  private String resolve(String value, int depth) {
    int open = value.lastIndexOf("${");
    int close = open < 0 ? -1 : value.indexOf('}', open);
    if (close < 0 || depth > DEEPEST) {
      return value;
    }
    String content = value.substring(open + 2, close);
    int colon = content.indexOf(':');
    String found = raw(colon < 0 ? content : content.substring(0, colon));
    String inner = found != null ? found : colon < 0 ? null : content.substring(colon + 1);
    if (inner == null) {
      return value;
    }
    return resolve(value.substring(0, open) + inner + value.substring(close + 1), depth + 1);
  }
}
