package dev.sightline.config.source;

import dev.sightline.config.text.SettingNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds. A property is found under its own name and, like an environment variable,
 * with {@code _} for everything but letters and digits, and that in capitals. Source: MicroProfile
 * Config 3.1, "Environment Variables Mapping Rules".
 */
final class NamedValues {
  static final NamedValues EMPTY = new NamedValues(Map.of(), Map.of(), Map.of(), "");

  private final Map<String, String> values;
  private final Map<String, String> positions;
  private final Map<String, String> omissions;
  private final String remark;
  private final boolean variables;

  /**
   * @param positions where names are written, may be empty
   * @param omissions names left out, with the reason
   * @param remark what else there is to be told; may be empty
   */
  NamedValues(
      Map<String, String> values,
      Map<String, String> positions,
      Map<String, String> omissions,
      String remark) {
    this.values = new LinkedHashMap<>(values);
    this.positions = Map.copyOf(positions);
    this.omissions = new LinkedHashMap<>(omissions);
    this.remark = remark;
    this.variables =
        values.keySet().stream().anyMatch(NamedValues::mayBeVariable)
            || omissions.keySet().stream().anyMatch(NamedValues::mayBeVariable);
  }

  private static boolean mayBeVariable(String name) {
    return name.equals(SettingNames.replaced(name));
  }

  @Nullable String value(String property) {
    return find(values, property);
  }

  @Nullable String position(String property) {
    return find(positions, property);
  }

  @Nullable String omission(String property) {
    return find(omissions, property);
  }

  private @Nullable String find(Map<String, String> map, String property) {
    String found = map.get(property);
    if (found != null || !variables || map.isEmpty()) {
      return found;
    }
    String replaced = SettingNames.replaced(property);
    found = map.get(replaced);
    return found != null ? found : map.get(replaced.toUpperCase(java.util.Locale.ROOT));
  }

  Set<String> names() {
    return java.util.Collections.unmodifiableSet(values.keySet());
  }

  Map<String, String> asMap() {
    return java.util.Collections.unmodifiableMap(values);
  }

  /** What was left out and why; empty when nothing was. */
  String remarks() {
    StringBuilder text = new StringBuilder(remark);
    int told = 0;
    for (Map.Entry<String, String> each : omissions.entrySet()) {
      if (told == 5) {
        return text.append("; and ").append(omissions.size() - told).append(" more").toString();
      }
      text.append(text.isEmpty() ? "" : "; ").append(each.getKey()).append(": ");
      text.append(each.getValue());
      told++;
    }
    return text.toString();
  }
}
