package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Sensitive;
import dev.sightline.Setting;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The typed value of one component: its own name, then its fallbacks, then its default. */
final class ValueReader {
  private final ConfigReader reader;
  private final SettingsFindings findings;
  private final ProductionGuards guards;

  ValueReader(ConfigReader reader, SettingsFindings findings, ProductionGuards guards) {
    this.reader = reader;
    this.findings = findings;
    this.guards = guards;
  }

  /**
   * @return null when there is none; unless there is simply none, the findings say why
   */
  @Nullable Object value(RecordComponent component, String name, Type type) {
    RawValue raw = read(component, name);
    Object value = parsed(component, raw, type);
    return value != null ? value : defaulted(component, name, type);
  }

  /** As {@link #value}, without fallbacks and default: an entry of a map. */
  @Nullable Object entry(RecordComponent component, String name, Type type) {
    return parsed(component, reader.read(name), type);
  }

  /** Says that a value is needed, unless a finding about it was made already. */
  void missing(RecordComponent component, String name) {
    if (read(component, name).isUnset()) {
      String omission = reader.omission(name);
      findings.missing(name, fallbacks(component), omission);
    }
  }

  private RawValue read(RecordComponent component, String name) {
    RawValue own = reader.read(name);
    if (own.isUnset()) {
      for (String fallback : fallbacks(component)) {
        RawValue other = reader.read(fallback);
        if (!other.isUnset()) {
          return other;
        }
      }
    }
    return own;
  }

  private static List<String> fallbacks(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    return setting == null ? List.of() : List.of(setting.fallback());
  }

  private @Nullable Object parsed(RecordComponent component, RawValue raw, Type type) {
    boolean own = !fallbacks(component).contains(raw.name());
    if (raw.failure() != null) {
      findings.unreadable(raw, own);
      return null;
    } else if (raw.text() == null) {
      return null;
    }
    try {
      Object value = parse(component, raw.text(), type, false);
      guards.check(component, raw, SettingsSchema.raw(type), isSecret(component, type));
      return value;
    } catch (IllegalArgumentException e) {
      findings.invalid(raw, String.valueOf(e.getMessage()), isSecret(component, type), own);
      return null;
    }
  }

  private @Nullable Object defaulted(RecordComponent component, String name, Type type) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null || setting.value().equals(Setting.NONE)) {
      return null;
    }
    try {
      Object value = parse(component, setting.value(), type, true);
      RawValue raw =
          new RawValue(name, setting.value(), "default", Integer.MIN_VALUE, false, null, "");
      guards.check(component, raw, SettingsSchema.raw(type), isSecret(component, type));
      return value;
    } catch (IllegalArgumentException e) {
      findings.error(name, "default", "has a default that " + e.getMessage());
      return null;
    }
  }

  private static Object parse(RecordComponent component, String text, Type type, boolean trusted) {
    Class<?> raw = SettingsSchema.raw(type);
    if (raw == List.class || raw == Set.class) {
      Class<?> item = SettingsSchema.raw(SettingsSchema.argument(type));
      List<Object> items = new ArrayList<>();
      for (String each : SettingParser.items(text)) {
        items.add(one(component, each, item, trusted));
      }
      return raw == List.class
          ? List.copyOf(items)
          : java.util.Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }
    return one(component, text, raw, trusted);
  }

  private static Object one(
      RecordComponent component, String text, Class<?> type, boolean trusted) {
    Object value = SettingParser.parse(text, type);
    Setting setting = component.getAnnotation(Setting.class);
    if (setting != null && !trusted) {
      SettingRules.check(setting, text, value, type);
    }
    return value;
  }

  static boolean isSecret(RecordComponent component, Type type) {
    Setting setting = component.getAnnotation(Setting.class);
    return SettingsSchema.raw(SettingsSchema.element(type)) == Secret.class
        || component.isAnnotationPresent(Sensitive.class)
        || (setting != null && setting.secret());
  }
}
