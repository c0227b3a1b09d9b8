package dev.sightline.config;

import dev.sightline.DataSize;
import dev.sightline.Setting;
import java.time.Duration;
import java.util.regex.Pattern;

/** The limits of one {@link Setting}. */
final class SettingRules {
  private SettingRules() {}

  /**
   * @throws IllegalArgumentException with the rule that is broken, never with the value
   */
  static void check(Setting setting, String text, Object value, Class<?> type) {
    if (!setting.min().isEmpty() && compare(value, SettingParser.parse(setting.min(), type)) < 0) {
      throw new IllegalArgumentException("must be at least " + setting.min());
    }
    if (!setting.max().isEmpty() && compare(value, SettingParser.parse(setting.max(), type)) > 0) {
      throw new IllegalArgumentException("must be at most " + setting.max());
    }
    if (!setting.pattern().isEmpty() && !Pattern.matches(setting.pattern(), text.strip())) {
      throw new IllegalArgumentException("must match " + setting.pattern());
    }
  }

  private static int compare(Object value, Object limit) {
    if (value instanceof Duration duration) {
      return duration.compareTo((Duration) limit);
    } else if (value instanceof DataSize size) {
      return size.compareTo((DataSize) limit);
    } else if (value instanceof Double number) {
      return number.compareTo((Double) limit);
    } else if (value instanceof Number number) {
      return Long.compare(number.longValue(), ((Number) limit).longValue());
    }
    throw new IllegalArgumentException("is of a type without limits");
  }
}
