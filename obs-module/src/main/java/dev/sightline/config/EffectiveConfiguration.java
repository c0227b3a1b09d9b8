package dev.sightline.config;

import dev.sightline.config.source.SourceStatus;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.redact.Redactor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final PropertyTable table;
  private List<PropertyState> rows = List.of();
  private String digits = "";

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
    this.table = new PropertyTable(schema, loaded.declared().defaults().keySet());
    look(SourceViews.of(config, System::nanoTime));
    rows.forEach(PropertyState::start);
  }

  /** The configuration as it is now. */
  public synchronized ConfigurationDocument document() {
    List<SourceView> sources = SourceViews.of(config, System::nanoTime);
    boolean changed = look(sources);
    if (changed || digits.isEmpty()) {
      digits = fingerprint.of(rows);
    }
    return new ConfigurationDocument(
        clock.millis(), digits, entries(sources), sources(sources), report.documents());
  }

  /** Whether anything is in force that was not before, or no more. */
  private boolean look(List<SourceView> sources) {
    String profile = profile();
    List<PropertyState> now = table.look(sources, profile);
    boolean changed = now != rows;
    rows = now;
    for (PropertyState each : now) {
      changed |= each.ask(config, sources);
    }
    return changed;
  }

  private String profile() {
    try {
      ConfigValue value = config.getConfigValue(Config.PROFILE);
      return value == null || value.getValue() == null ? "" : value.getValue().strip();
    } catch (RuntimeException e) {
      return "";
    }
  }

  private List<ConfigurationDocument.Entry> entries(List<SourceView> sources) {
    List<ConfigurationDocument.Entry> entries = new ArrayList<>(rows.size());
    Map<String, List<SettingsProblem>> problems =
        report.problems().stream().collect(Collectors.groupingBy(SettingsProblem::name));
    Rows made = new Rows(sources, new SourceNames(), problems);
    for (PropertyState each : rows) {
      ConfigurationDocument.Entry entry = each.entry();
      if (entry == null) {
        entry = made.entry(each);
        each.show(entry);
      }
      if (entry != null) {
        entries.add(entry);
      }
    }
    return withRemoved(entries);
  }

  private List<ConfigurationDocument.Entry> withRemoved(List<ConfigurationDocument.Entry> entries) {
    List<PropertyState> removed = table.removed();
    if (!removed.isEmpty()) {
      removed.forEach(each -> entries.add(removed(each.name())));
      entries.sort(Comparator.comparing(ConfigurationDocument.Entry::name));
    }
    return entries;
  }

  private static ConfigurationDocument.Entry removed(String name) {
    return new ConfigurationDocument.Entry(
        name, "", false, "none", 0, "", true, List.of("Is no longer set."), List.of());
  }

  /** Those asked, then ours that are not in use. */
  private List<ConfigurationDocument.Source> sources(List<SourceView> asked) {
    return Stream.concat(
            asked.stream().map(SourceView::document),
            loaded.declared().sources().get().stream()
                .filter(each -> each.state() == SourceStatus.State.OFF)
                .map(each -> SourceView.document(each.name(), each)))
        .toList();
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

  /** Makes the rows of one look. */
  private final class Rows {
    private final List<SourceView> sources;
    private final SourceNames sourceNames;
    private final Map<String, List<SettingsProblem>> problems;

    Rows(
        List<SourceView> sources,
        SourceNames sourceNames,
        Map<String, List<SettingsProblem>> problems) {
      this.sources = sources;
      this.sourceNames = sourceNames;
      this.problems = problems;
    }

    /** Null of a name that is listed, has no value, and is no setting. */
    ConfigurationDocument.@Nullable Entry entry(PropertyState state) {
      String name = state.name();
      EffectiveRow row = state.row(sources);
      if (row.raw() == null
          && schema.find(name) == null
          && !loaded.declared().defaults().containsKey(name)) {
        return null;
      }
      problems.getOrDefault(name, List.of()).forEach(each -> row.note(sentence(each)));
      return row.document(
          disclosure, this::raw, loaded.defaultOf(name), state.isDrifted(), sourceNames);
    }

    /** As written, of a property that has a row; else as the configuration says. */
    private @Nullable String raw(String name) {
      PropertyState state = table.find(name);
      if (state != null && state.isRow()) {
        return state.row(sources).raw();
      }
      try {
        ConfigValue value = config.getConfigValue(name);
        return value == null ? null : value.getRawValue();
      } catch (RuntimeException e) {
        return "${}";
      }
    }
  }
}
