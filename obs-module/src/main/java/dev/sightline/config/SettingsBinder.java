package dev.sightline.config;

import dev.sightline.CheckedSettings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
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
  private final SettingConstraints constraints;
  private final ValueReader values;

  SettingsBinder(
      ConfigReader reader,
      SettingsFindings findings,
      SettingConstraints constraints,
      ProductionGuards guards) {
    this.reader = reader;
    this.findings = findings;
    this.constraints = constraints;
    this.values = new ValueReader(reader, findings, guards);
  }

  /** Without constraints of others, and with every guard. */
  SettingsBinder(ConfigReader reader, SettingsFindings findings) {
    this(reader, findings, SettingConstraints.NONE, new ProductionGuards(findings, List.of()));
  }

  /**
   * @return the record, or null when it cannot be made; the findings say why
   */
  <T extends Record> @Nullable T bind(Class<T> type, String prefix) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    @Nullable Object[] bound = new Object[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = prefix + "." + SettingsSchema.name(component);
      parameters[i] = component.getType();
      bound[i] = value(component, name);
      complete &= bound[i] != null;
      if (bound[i] != null) {
        constraints
            .ofComponent(type, component.getName(), bound[i])
            .forEach(rule -> findings.broken(reader.read(name), name, rule));
      }
    }
    return complete ? construct(type, parameters, bound, prefix) : null;
  }

  private <T extends Record> @Nullable T construct(
      Class<T> type, Class<?>[] parameters, @Nullable Object[] bound, String prefix) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      T settings = constructor.newInstance(bound);
      if (settings instanceof CheckedSettings checked) {
        checked.check(findings.of(type, prefix));
      }
      constraints.ofRecord(settings).forEach(rule -> findings.error(prefix, "", rule));
      return settings;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      findings.error(prefix, "", findings.refusal(type, cause));
    } catch (ReflectiveOperationException | RuntimeException e) {
      findings.error(
          prefix,
          "",
          "cannot be read into "
              + type.getSimpleName()
              + " ("
              + e.getClass().getSimpleName()
              + ")");
    }
    return null;
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
    } else if (SettingsSchema.isGroupList(inner)) {
      List<Object> list = list(SettingsSchema.argument(inner), name);
      return raw != Optional.class ? list : list.isEmpty() ? Optional.empty() : Optional.of(list);
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
    Object value = values.value(component, name, type);
    if (value != null) {
      return optional ? Optional.of(value) : value;
    } else if (optional) {
      return Optional.empty();
    } else if (SettingsSchema.shape(type) != SettingDescriptor.Shape.ONE) {
      return SettingsSchema.raw(type) == List.class ? List.of() : new LinkedHashSet<>();
    }
    values.missing(component, name);
    return null;
  }

  /** As {@link #map}, numbered from 0 without gaps. */
  private List<Object> list(Type type, String name) {
    List<Object> list = new ArrayList<>();
    int expected = 0;
    for (int index : new MapKeys(reader.names()).indexes(name)) {
      if (index != expected) {
        findings.error(
            name, "", "has [" + index + "] but no [" + expected + "]: number from 0 without gaps");
        return list;
      }
      Object value = group(type, name + "[" + index + "]");
      if (value != null) {
        list.add(value);
      }
      expected++;
    }
    return Collections.unmodifiableList(list);
  }

  /** Entries that cannot be had are left out; the findings name them. */
  private Object map(RecordComponent component, String name) {
    Type type = SettingsSchema.argument(component.getGenericType());
    Class<?> keyType = SettingsSchema.raw(SettingsSchema.keyOf(component.getGenericType()));
    Map<Object, Object> map = new LinkedHashMap<>();
    for (String key : new MapKeys(reader.names()).of(name + ".", type)) {
      Object value =
          SettingsSchema.isGroup(type)
              ? group(type, name + "." + key)
              : values.entry(component, name + "." + key, type);
      if (value != null) {
        try {
          map.put(SettingParser.parse(key, keyType), value);
        } catch (IllegalArgumentException e) {
          findings.error(name + "." + key, "", "has a key that " + e.getMessage());
        }
      }
    }
    return Collections.unmodifiableMap(map);
  }
}
