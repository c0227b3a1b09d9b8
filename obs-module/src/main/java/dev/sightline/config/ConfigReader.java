package dev.sightline.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads from a {@link Config} whatever its sources do: nothing here throws. */
final class ConfigReader {
  private final Config config;
  private final SourceNames sourceNames;
  private final Set<String> names = new LinkedHashSet<>();

  ConfigReader(Config config) {
    this.config = config;
    this.sourceNames = new SourceNames();
    for (ConfigSource source : sources(config)) {
      names.addAll(names(source));
    }
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
          text == null ? "its expression names an unset property" : null);
    } catch (RuntimeException e) {
      return new RawValue(
          name, null, "", 0, true, "could not be read (" + e.getClass().getSimpleName() + ")");
    }
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
