package dev.sightline.config;

import dev.sightline.CheckedSettings;
import dev.sightline.Environment;
import dev.sightline.Secret;
import dev.sightline.Sensitive;
import dev.sightline.Setting;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a settings record from the configuration and reports everything that is wrong with it. */
final class SettingsBinder {
  private final ConfigReader reader;
  private final SettingsFindings findings;

  SettingsBinder(ConfigReader reader, SettingsFindings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  /**
   * @return the record, or null when it cannot be made; the findings say why
   */
  <T extends Record> @Nullable T bind(Class<T> type, String prefix) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      values[i] = value(components[i], prefix + "." + SettingsSchema.name(components[i]));
      complete &= values[i] != null;
    }
    return complete ? construct(type, parameters, values, prefix) : null;
  }

  private <T extends Record> @Nullable T construct(
      Class<T> type, Class<?>[] parameters, @Nullable Object[] values, String prefix) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      T settings = constructor.newInstance(values);
      if (settings instanceof CheckedSettings checked) {
        checked.check(findings.of(type, prefix));
      }
      return settings;
    } catch (InvocationTargetException e) {
      findings.error(prefix, "", "was refused by " + type.getSimpleName() + " (" + cause(e) + ")");
    } catch (ReflectiveOperationException | RuntimeException e) {
      findings.error(
          prefix, "", "cannot be read into " + type.getSimpleName() + " (" + cause(e) + ")");
    }
    return null;
  }

  private static String cause(Exception e) {
    return (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
  }

  /** The value of a component, or null when it cannot be had. */
  private @Nullable Object value(RecordComponent component, String name) {
    Type declared = component.getGenericType();
    Class<?> raw = SettingsSchema.raw(declared);
    Type inner = SettingsSchema.unwrap(declared);
    if (raw == Map.class) {
      return map(component, name);
    } else if (SettingsSchema.isGroup(inner)) {
      return raw == Optional.class ? optionalGroup(inner, name) : group(inner, name);
    }
    return single(component, name, inner, raw == Optional.class);
  }

  private @Nullable Object group(Type type, String name) {
    return bind(SettingsSchema.raw(type).asSubclass(Record.class), name);
  }

  private @Nullable Object optionalGroup(Type type, String name) {
    SettingsSchema schema =
        SettingsSchema.of(SettingsSchema.raw(type).asSubclass(Record.class), name);
    boolean present = reader.names().stream().anyMatch(each -> schema.find(each) != null);
    if (!present) {
      return Optional.empty();
    }
    Object group = group(type, name);
    return group == null ? null : Optional.of(group);
  }

  private @Nullable Object single(
      RecordComponent component, String name, Type type, boolean optional) {
    RawValue raw = read(component, name);
    Object value = parsed(component, raw, type);
    if (value == null) {
      value = defaulted(component, name, type);
    }
    if (value != null) {
      return optional ? Optional.of(value) : value;
    } else if (optional) {
      return Optional.empty();
    } else if (SettingsSchema.shape(type) != SettingDescriptor.Shape.ONE) {
      return SettingsSchema.raw(type) == List.class ? List.of() : new LinkedHashSet<>();
    }
    if (raw.isUnset()) {
      findings.error(name, "", "is required and not set");
    }
    return null;
  }

  private RawValue read(RecordComponent component, String name) {
    RawValue own = reader.read(name);
    Setting setting = component.getAnnotation(Setting.class);
    if (!own.isUnset() || setting == null) {
      return own;
    }
    for (String fallback : setting.fallback()) {
      RawValue other = reader.read(fallback);
      if (!other.isUnset()) {
        return other;
      }
    }
    return own;
  }

  private @Nullable Object parsed(RecordComponent component, RawValue raw, Type type) {
    if (raw.failure() != null) {
      findings.error(raw.name(), raw.source(), raw.failure());
      return null;
    } else if (raw.text() == null) {
      return null;
    }
    try {
      return parse(component, raw.text(), type, false);
    } catch (IllegalArgumentException e) {
      findings.invalid(
          raw, String.valueOf(e.getMessage()), isSecret(component, type), own(raw, component));
      return null;
    }
  }

  /** Whether the name read is the setting's own and not one that other tools read too. */
  private static boolean own(RawValue raw, RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    return setting == null || !List.of(setting.fallback()).contains(raw.name());
  }

  private @Nullable Object defaulted(RecordComponent component, String name, Type type) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null || setting.value().equals(Setting.NONE)) {
      return null;
    }
    try {
      return parse(component, setting.value(), type, true);
    } catch (IllegalArgumentException e) {
      findings.error(name, "default", "has a default that " + e.getMessage());
      return null;
    }
  }

  private Object parse(RecordComponent component, String text, Type type, boolean trusted) {
    Class<?> raw = SettingsSchema.raw(type);
    if (raw == List.class || raw == java.util.Set.class) {
      List<Object> items = new ArrayList<>();
      for (String item : SettingParser.items(text)) {
        items.add(one(component, item, SettingsSchema.raw(SettingsSchema.argument(type)), trusted));
      }
      return raw == List.class ? List.copyOf(items) : new LinkedHashSet<>(items);
    }
    return one(component, text, raw, trusted);
  }

  private Object one(RecordComponent component, String text, Class<?> type, boolean trusted) {
    Object value = SettingParser.parse(text, type);
    Setting setting = component.getAnnotation(Setting.class);
    if (setting != null && !trusted) {
      SettingRules.check(setting, text, value, type);
      guard(setting, text);
    }
    return value;
  }

  private void guard(Setting setting, String text) {
    if (findings.environment() != Environment.PRODUCTION) {
      return;
    }
    for (String refused : setting.notInProduction()) {
      if (refused.equalsIgnoreCase(text.strip())) {
        throw new IllegalArgumentException("must not be " + refused + " in production");
      }
    }
  }

  /** Entries that cannot be had are left out; the findings name them. */
  private Object map(RecordComponent component, String name) {
    Type type = SettingsSchema.argument(component.getGenericType());
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : new MapKeys(reader.names()).of(name + ".", type)) {
      Object value =
          SettingsSchema.isGroup(type)
              ? group(type, name + "." + key)
              : parsed(component, reader.read(name + "." + key), type);
      if (value != null) {
        map.put(key, value);
      }
    }
    return Map.copyOf(map);
  }

  private static boolean isSecret(RecordComponent component, Type type) {
    Setting setting = component.getAnnotation(Setting.class);
    return SettingsSchema.raw(type) == Secret.class
        || component.isAnnotationPresent(Sensitive.class)
        || (setting != null && setting.secret());
  }
}
