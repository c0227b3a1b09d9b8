package dev.sightline.config;

import dev.sightline.config.text.SettingNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows the effective view has: every name listed, every setting of our own, and environment
 * variables only where no property stands for them, so that no two rows contradict each other.
 */
final class ConfigurationNames {
  private final SettingsSchema schema;

  ConfigurationNames(SettingsSchema schema) {
    this.schema = schema;
  }

  /**
   * @param injected names that the application injects one by one
   */
  SortedSet<String> of(List<SourceView> sources, String profile, Collection<String> injected) {
    SortedSet<String> names = new TreeSet<>(injected);
    SortedSet<String> variables = new TreeSet<>();
    String active = profile.isEmpty() ? null : "%" + profile + ".";
    for (SourceView source : sources) {
      for (String name : source.names()) {
        if (SettingNames.isEnvironmentForm(name)) {
          variables.add(name);
        } else {
          names.add(
              active != null && name.startsWith(active) ? name.substring(active.length()) : name);
        }
      }
    }
    for (SettingDescriptor setting : schema.settings()) {
      if (!setting.isMap()) {
        names.add(setting.name());
      }
    }
    addVariables(names, variables);
    return names;
  }

  private void addVariables(SortedSet<String> names, SortedSet<String> variables) {
    Map<String, String> forms = new HashMap<>();
    names.forEach(name -> forms.put(SettingNames.environmentName(name), name));
    for (String variable : variables) {
      if (forms.containsKey(variable)) {
        continue;
      }
      SettingDescriptor setting = schema.find(variable);
      names.add(setting == null || !setting.isMap() ? variable : propertyOf(variable, setting));
    }
  }

  private static String propertyOf(String variable, SettingDescriptor setting) {
    String key =
        variable.substring(
            SettingNames.environmentName(setting.prefix()).length(),
            variable.length() - SettingNames.environmentName(setting.suffix()).length());
    return setting.prefix() + key.toLowerCase(Locale.ROOT).replace('_', '.') + setting.suffix();
  }
}
