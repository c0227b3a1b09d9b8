package dev.sightline.config;

import dev.sightline.config.text.SettingNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the effective view has: every name listed, every setting of our own, and environment
 * variables only where no property stands for them, so that no two rows contradict each other. For
 * one thread at a time.
 */
final class PropertyTable {
  private final SettingsSchema schema;
  private final Collection<String> injected;
  private final Map<String, PropertyState> states = new HashMap<>();
  private final List<ListedNames> listed = new ArrayList<>();
  private List<PropertyState> rows = List.of();
  private List<String> shape = List.of();
  private String profile = "";
  private boolean complete;

  /**
   * @param injected names that the application injects one by one
   */
  PropertyTable(SettingsSchema schema, Collection<String> injected) {
    this.schema = schema;
    this.injected = injected;
  }

  /**
   * Looks at all sources.
   *
   * @return the rows by name; the same list as long as their names stay
   */
  List<PropertyState> look(List<SourceView> sources, String activeProfile) {
    begin(sources, activeProfile);
    for (int i = 0; i < sources.size(); i++) {
      complete &= !listed.get(i).read(sources.get(i));
    }
    if (!complete) {
      rows = sorted(names());
      complete = true;
    }
    for (PropertyState row : rows) {
      row.complete(sources);
    }
    return rows;
  }

  /** What was remembered for other sources, or another profile, tells nothing. */
  private void begin(List<SourceView> sources, String activeProfile) {
    List<String> now = sources.stream().map(each -> each.name() + " " + each.ordinal()).toList();
    if (!complete || !now.equals(shape) || !activeProfile.equals(profile)) {
      shape = now;
      profile = activeProfile;
      states.replaceAll((name, old) -> state(name).startedAs(old));
      listed.clear();
      for (int i = 0; i < now.size(); i++) {
        listed.add(new ListedNames(i, this));
      }
      complete = false;
    }
  }

  private PropertyState state(String name) {
    return new PropertyState(name, profile, shape.size());
  }

  /** Whether a source lists this name for the active profile only. */
  boolean isUnderProfile(String name) {
    return !profile.isEmpty()
        && name.startsWith("%")
        && name.startsWith(profile, 1)
        && name.startsWith(".", 1 + profile.length());
  }

  /** The property that a source lists under this name. */
  PropertyState stateOf(String name, boolean underProfile) {
    return get(underProfile ? name.substring(profile.length() + 2) : name);
  }

  private PropertyState get(String name) {
    PropertyState state = states.get(name);
    if (state == null) {
      state = state(name);
      states.put(name, state);
    }
    return state;
  }

  /** What is known of this property, or null. */
  @Nullable PropertyState find(String name) {
    return states.get(name);
  }

  /** Those that had a value at the start and are not shown any more. */
  List<PropertyState> removed() {
    return states.values().stream()
        .filter(state -> state.wasAtStart() && !state.isShown())
        .toList();
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>(injected);
    List<String> variables = new ArrayList<>();
    for (PropertyState state : states.values()) {
      if (state.isListed() && state.isVariable()) {
        variables.add(state.name());
      } else if (state.isListed()) {
        names.add(state.name());
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

  private void addVariables(Set<String> names, List<String> variables) {
    Set<String> forms = new HashSet<>();
    if (!variables.isEmpty()) {
      names.forEach(name -> forms.add(SettingNames.environmentName(name)));
    }
    for (String variable : variables) {
      if (!forms.contains(variable)) {
        SettingDescriptor setting = schema.find(variable);
        names.add(
            setting == null || !setting.isMap()
                ? variable
                : setting.template().propertyOf(variable));
      }
    }
  }

  private List<PropertyState> sorted(Set<String> names) {
    List<PropertyState> sorted = new ArrayList<>(names.size());
    states
        .values()
        .removeIf(
            state -> !state.isListed() && !state.wasAtStart() && !names.contains(state.name()));
    states.values().forEach(state -> state.row(false));
    for (String name : names) {
      PropertyState state = get(name);
      state.row(true);
      sorted.add(state);
    }
    sorted.sort(Comparator.comparing(PropertyState::name));
    return sorted;
  }
}
