package dev.sightline.config;

import dev.sightline.config.text.NameTemplate;
import dev.sightline.config.text.SettingNames;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the free parts of names such as {@code sightline.log.levels.<logger>} and {@code
 * shop.items[<index>].name}.
 */
final class MapKeys {
  private static final int MOST_DIGITS = 9;

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
    List<NameTemplate> forms = forms(type);
    Set<String> keys = new LinkedHashSet<>();
    String start = SettingNames.environmentName(prefix);
    Set<String> variables = new LinkedHashSet<>();
    for (String name : names) {
      if (name.startsWith(prefix)) {
        add(keys, forms, name.substring(prefix.length()), false);
      }
      if (name.startsWith(start) && SettingNames.isEnvironmentForm(name)) {
        add(variables, forms, name.substring(start.length()), true);
      }
    }
    for (String variable : variables) {
      if (keys.stream().noneMatch(key -> underscored(key).equals(variable))) {
        keys.add(variable.replace('_', '.'));
      }
    }
    return keys;
  }

  private static void add(
      Set<String> keys, List<NameTemplate> forms, String rest, boolean variable) {
    for (NameTemplate form : forms) {
      String key = variable ? form.firstOfVariable(rest) : form.first(rest);
      if (key != null) {
        keys.add(key);
        return;
      }
    }
  }

  private static List<NameTemplate> forms(Type type) {
    if (!SettingsSchema.isGroup(type)) {
      return List.of(NameTemplate.of("<key>"));
    }
    List<NameTemplate> forms = new ArrayList<>();
    SettingsSchema.of(SettingsSchema.raw(type).asSubclass(Record.class), "")
        .settings()
        .forEach(setting -> forms.add(NameTemplate.of("<key>" + setting.name())));
    return forms;
  }

  /**
   * The numbers of a list of records, ascending.
   *
   * @param list name of the list
   */
  SortedSet<Integer> indexes(String list) {
    SortedSet<Integer> indexes = new TreeSet<>();
    String start = SettingNames.environmentName(list + "[");
    for (String name : names) {
      Integer index = null;
      if (name.startsWith(list + "[")) {
        index = number(name, list.length() + 1, "].");
      } else if (name.startsWith(start) && SettingNames.isEnvironmentForm(name)) {
        index = number(name, start.length(), "__");
      }
      if (index != null) {
        indexes.add(index);
      }
    }
    return indexes;
  }

  private static @Nullable Integer number(String name, int from, String end) {
    int to = from;
    while (to < name.length() && name.charAt(to) >= '0' && name.charAt(to) <= '9') {
      to++;
    }
    if (to == from || !name.startsWith(end, to)) {
      return null;
    }
    return to - from > MOST_DIGITS
        ? Integer.valueOf(Integer.MAX_VALUE)
        : Integer.valueOf(name.substring(from, to));
  }

  private static String underscored(String name) {
    return SettingNames.environmentName(name).toLowerCase(Locale.ROOT);
  }
}
