package dev.sightline.config;

import dev.sightline.config.text.SettingNames;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the free parts of names such as {@code sightline.log.levels.<logger>}. */
final class MapKeys {
  private final Collection<String> names;

  MapKeys(Collection<String> names) {
    this.names = names;
  }

  /**
   * Free parts in property names, then those of environment variables that no property name stands
   * for; there {@code _} can only be read as a dot.
   *
   * @param prefix of the property names, last dot included
   * @param type of the values; a record's components follow the free part
   */
  Set<String> of(String prefix, Type type) {
    List<String> suffixes = suffixes(type);
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      if (name.startsWith(prefix)) {
        add(keys, name.substring(prefix.length()), suffixes);
      }
    }
    String start = SettingNames.environmentName(prefix);
    Set<String> variables = new LinkedHashSet<>();
    for (String name : names) {
      if (SettingNames.isEnvironmentForm(name) && name.startsWith(start)) {
        String rest = name.substring(start.length()).toLowerCase(Locale.ROOT);
        add(variables, rest, suffixes.stream().map(MapKeys::underscored).toList());
      }
    }
    for (String variable : variables) {
      if (keys.stream().noneMatch(key -> underscored(key).equals(variable))) {
        keys.add(variable.replace('_', '.'));
      }
    }
    return keys;
  }

  private static void add(Set<String> keys, String rest, List<String> suffixes) {
    for (String suffix : suffixes) {
      if (rest.length() > suffix.length() && rest.endsWith(suffix)) {
        keys.add(rest.substring(0, rest.length() - suffix.length()));
        return;
      }
    }
  }

  private static List<String> suffixes(Type type) {
    if (!SettingsSchema.isGroup(type)) {
      return List.of("");
    }
    List<String> suffixes = new ArrayList<>();
    SettingsSchema.of(SettingsSchema.raw(type).asSubclass(Record.class), "")
        .settings()
        .forEach(setting -> suffixes.add(setting.name()));
    return suffixes;
  }

  private static String underscored(String name) {
    return SettingNames.environmentName(name).toLowerCase(Locale.ROOT);
  }
}
