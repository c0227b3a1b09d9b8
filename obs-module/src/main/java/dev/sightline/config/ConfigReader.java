package dev.sightline.config;

import dev.sightline.config.source.ReportingSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Reads from a {@link Config} whatever its sources do: nothing here throws. */
final class ConfigReader {
  private final Config config;
  private final SourceNames sourceNames;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<ReportingSource> reporting = new ArrayList<>();

  ConfigReader(Config config) {
    this.config = config;
    this.sourceNames = new SourceNames();
    String profile = profile();
    for (ConfigSource source : sources(config)) {
      names(source).forEach(each -> add(each, profile));
      if (source instanceof ReportingSource own) {
        reporting.add(own);
      }
    }
  }

  /** What is listed for the active profile counts under its own name, too. */
  private void add(@Nullable String name, String profile) {
    if (name != null) {
      names.add(name);
      if (!profile.isEmpty() && name.startsWith(profile)) {
        names.add(name.substring(profile.length()));
      }
    }
  }

  private String profile() {
    String profile = read(Config.PROFILE).text();
    return profile == null ? "" : "%" + profile.strip() + ".";
  }

  /** What every source lists; a source that throws lists nothing. */
  Collection<String> names() {
    return names;
  }

  RawValue read(String name) {
    try {
      ConfigValue value = config.getConfigValue(name);
      String text = value == null ? null : value.getValue();
      String raw = value == null ? null : value.getRawValue();
      if (value == null || (text == null && raw == null)) {
        return RawValue.unset(name);
      }
      boolean derived = raw != null && !raw.equals(text);
      return new RawValue(
          name,
          text == null || text.isBlank() ? null : text,
          sourceNames.display(value.getSourceName()),
          value.getSourceOrdinal(),
          derived,
          text == null ? "its expression names an unset property" : null,
          position(value));
    } catch (RuntimeException e) {
      return new RawValue(
          name, null, "", 0, true, "could not be read (" + e.getClass().getSimpleName() + ")", "");
    }
  }

  private String position(ConfigValue value) {
    String position = null;
    for (ReportingSource each : reporting) {
      if (each.getName().equals(value.getSourceName())
          && each.getOrdinal() == value.getSourceOrdinal()) {
        position = each.position(value.getName());
      }
    }
    return position != null
        ? position
        : PropertiesLines.position(value.getName(), String.valueOf(value.getSourceName()));
  }

  /** Why a source that was told to have this property has no value for it, or null. */
  @Nullable String omission(String name) {
    for (ReportingSource each : reporting) {
      String omission = each.omission(name);
      if (omission != null) {
        return "in " + each.getName() + " " + omission;
      }
    }
    return null;
  }

  static List<ConfigSource> sources(Config config) {
    List<ConfigSource> sources = new ArrayList<>();
    config.getConfigSources().forEach(sources::add);
    return sources;
  }

  private static Collection<String> names(ConfigSource source) {
    try {
      return source.getPropertyNames();
    } catch (RuntimeException e) {
      return Set.of();
    }
  }
}
