package dev.sightline.config;

import dev.sightline.config.source.SourceStatus;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.redact.Redactor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * Every key of the configuration with where its value comes from and what lost against it. Safe for
 * all threads.
 */
public final class EffectiveConfiguration {
  private final Config config;
  private final SettingsReport report;
  private final SettingsSchema schema;
  private final Loaded loaded;
  private final ValueDisclosure disclosure;
  private final InstantSource clock;
  private final Fingerprint fingerprint = new Fingerprint();
  private final Map<String, Long> atStart = new HashMap<>();

  /**
   * Remembers the values as they are now, to tell later which have changed.
   *
   * @param loaded what {@link SettingsLoader} gave for the same configuration
   */
  public EffectiveConfiguration(
      Config config, Redactor redactor, Loaded loaded, InstantSource clock) {
    this.config = config;
    this.loaded = loaded;
    this.schema = loaded.schema();
    this.report = loaded.report();
    this.disclosure = new ValueDisclosure(redactor, schema, loaded.settings().config().showKeys());
    this.clock = clock;
    View view = new View();
    view.values.forEach((name, value) -> atStart.put(name, hash(value)));
  }

  /** The configuration as it is now. */
  public ConfigurationDocument document() {
    View view = new View();
    List<ConfigurationDocument.Entry> entries = new ArrayList<>(view.rows.size());
    SourceNames sourceNames = new SourceNames();
    view.rows.forEach((name, row) -> entries.add(entry(view, name, row, sourceNames)));
    for (String name : atStart.keySet()) {
      if (!view.rows.containsKey(name)) {
        entries.add(removed(name));
      }
    }
    entries.sort((a, b) -> a.name().compareTo(b.name()));
    return new ConfigurationDocument(
        clock.millis(),
        fingerprint.of(view.fingerprinted()),
        entries,
        sources(view),
        report.documents());
  }

  /** Those asked, then ours that are not in use. */
  private List<ConfigurationDocument.Source> sources(View view) {
    return Stream.concat(
            view.sources.stream().map(SourceView::document),
            loaded.declared().sources().get().stream()
                .filter(each -> each.state() == SourceStatus.State.OFF)
                .map(each -> SourceView.document(each.name(), each)))
        .toList();
  }

  private ConfigurationDocument.Entry entry(
      View view, String name, EffectiveRow row, SourceNames sourceNames) {
    for (SettingsProblem problem : report.problems()) {
      if (problem.name().equals(name)) {
        row.note(sentence(problem));
      }
    }
    String value = view.values.get(name);
    Long before = atStart.get(name);
    boolean drifted =
        value == null ? before != null : before == null || before.longValue() != hash(value);
    return row.document(disclosure, view::raw, loaded.defaultOf(name), drifted, sourceNames);
  }

  private String sentence(SettingsProblem problem) {
    String message = problem.message();
    String end = message.endsWith("?") ? "" : ".";
    SettingDescriptor setting = schema.find(problem.name());
    boolean replaced =
        problem.severity() == SettingsProblem.Severity.ERROR
            && setting != null
            && setting.defaultText() != null;
    return "It " + message + (replaced ? "; the default is used." : end);
  }

  private static ConfigurationDocument.Entry removed(String name) {
    return new ConfigurationDocument.Entry(
        name, "", false, "none", 0, "", true, List.of("Is no longer set."), List.of());
  }

  private static long hash(String value) {
    long hash = 1125899906842597L;
    for (int i = 0; i < value.length(); i++) {
      hash = 31 * hash + value.charAt(i);
    }
    return hash;
  }

  /** One look at all sources. */
  private final class View {
    private final List<SourceView> sources = SourceViews.of(config, System::nanoTime);
    private final SortedMap<String, EffectiveRow> rows = new TreeMap<>();
    private final SortedMap<String, String> values = new TreeMap<>();

    View() {
      String profile = profile();
      for (String name :
          new ConfigurationNames(schema)
              .of(sources, profile, loaded.declared().defaults().keySet())) {
        EffectiveRow row = new EffectiveRow(name, profile).read(config, sources);
        String value = row.value();
        if (value != null) {
          values.put(name, value);
        }
        if (row.raw() != null
            || schema.find(name) != null
            || loaded.declared().defaults().containsKey(name)) {
          rows.put(name, row);
        }
      }
    }

    private String profile() {
      try {
        ConfigValue value = config.getConfigValue(Config.PROFILE);
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
      } catch (RuntimeException e) {
        return "";
      }
    }

    /** As written, of a property that has a row; else as the configuration says. */
    @Nullable String raw(String name) {
      EffectiveRow row = rows.get(name);
      if (row != null) {
        return row.raw();
      }
      try {
        ConfigValue value = config.getConfigValue(name);
        return value == null ? null : value.getRawValue();
      } catch (RuntimeException e) {
        return "${}";
      }
    }

    private SortedMap<String, String> fingerprinted() {
      SortedMap<String, String> kept = new TreeMap<>(values);
      kept.keySet().removeIf(Fingerprint::isOfTheMachine);
      return kept;
    }
  }
}
