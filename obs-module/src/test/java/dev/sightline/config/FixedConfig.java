package dev.sightline.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** A configuration of given sources, with expressions. */
final class FixedConfig implements Config {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}");

  private final List<ConfigSource> sources;

  FixedConfig(ConfigSource... sources) {
    this.sources = new ArrayList<>(List.of(sources));
    this.sources.sort(Comparator.comparingInt(ConfigSource::getOrdinal).reversed());
  }

  static FixedConfig of(String... namesAndValues) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new FixedConfig(new FixedSource("test", 100, values));
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    for (ConfigSource source : sources) {
      String raw = valueOf(source, name);
      if (raw != null) {
        return new FixedValue(name, expand(raw, 0), raw, source.getName(), source.getOrdinal());
      }
    }
    return new FixedValue(name, null, null, null, 0);
  }

  private static @Nullable String valueOf(ConfigSource source, String name) {
    try {
      return source.getValue(name);
    } catch (IllegalStateException e) {
      return null;
    }
  }

  private @Nullable String expand(String raw, int depth) {
    if (depth > 5) {
      throw new IllegalArgumentException("too deep");
    }
    Matcher matcher = EXPRESSION.matcher(raw);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = null;
      for (ConfigSource source : sources) {
        value = value == null ? valueOf(source, matcher.group(1)) : value;
      }
      value = value == null ? matcher.group(2) : expand(value, depth + 1);
      if (value == null) {
        return null;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  @Override
  public Iterable<String> getPropertyNames() {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(source -> names.addAll(source.getPropertyNames()));
    return names;
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return sources;
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow(NoSuchElementException::new);
  }

  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return Optional.ofNullable(getConfigValue(name).getValue()).map(type::cast);
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException();
  }

  private record FixedValue(
      String getName,
      @Nullable String getValue,
      @Nullable String getRawValue,
      @Nullable String getSourceName,
      int getSourceOrdinal)
      implements ConfigValue {}
}
