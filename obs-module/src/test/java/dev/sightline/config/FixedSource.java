package dev.sightline.config;

import dev.sightline.config.text.SettingNames;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** A source with given content. */
class FixedSource implements ConfigSource {
  private final String name;
  private final int ordinal;
  private final Map<String, String> values;

  FixedSource(String name, int ordinal, Map<String, String> values) {
    this.name = name;
    this.ordinal = ordinal;
    this.values = values;
  }

  /** A source that answers like the environment: names as they are, three forms understood. */
  static FixedSource environment(Map<String, String> values) {
    return new FixedSource("EnvConfigSource", 300, values) {
      @Override
      public @Nullable String getValue(String property) {
        for (Map.Entry<String, String> each : values.entrySet()) {
          if (SettingNames.answers(each.getKey(), property)) {
            return each.getValue();
          }
        }
        return null;
      }
    };
  }

  /** A source that throws at every call but those for its name and ordinal. */
  static FixedSource failing(String name, int ordinal) {
    return new FixedSource(name, ordinal, Map.of()) {
      @Override
      public Set<String> getPropertyNames() {
        throw new IllegalStateException("connection refused: hunter2");
      }

      @Override
      public String getValue(String property) {
        throw new IllegalStateException("connection refused: hunter2");
      }
    };
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public @Nullable String getValue(String property) {
    return values.get(property);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getOrdinal() {
    return ordinal;
  }
}
