package dev.sightline.config;

import dev.sightline.Secret;
import dev.sightline.Sensitive;
import dev.sightline.Setting;
import dev.sightline.config.SettingDescriptor.Shape;
import dev.sightline.config.text.NameTemplate;
import dev.sightline.config.text.SettingNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a settings record declares, nested records included. */
final class SettingsSchema {
  private static final int DEEPEST = 16;

  private final List<SettingDescriptor> settings;
  private final Map<String, SettingDescriptor> byName = new HashMap<>();
  private final List<FreeNames> free = new ArrayList<>();

  /** The names of one setting of which a part is free. */
  private record FreeNames(SettingDescriptor setting, NameTemplate template) {
    boolean matches(String name) {
      return template.matches(name) || template.matchesVariable(name);
    }
  }

  private SettingsSchema(List<SettingDescriptor> settings) {
    this.settings = List.copyOf(settings);
    for (SettingDescriptor setting : settings) {
      if (setting.isMap()) {
        free.add(new FreeNames(setting, setting.template()));
      } else {
        byName.put(setting.name(), setting);
        byName.put(SettingNames.environmentName(setting.name()), setting);
      }
    }
  }

  /**
   * @param type a record of supported types
   * @param prefix what all names start with, without the last dot
   * @throws IllegalArgumentException when a component has a type that cannot be read
   */
  static SettingsSchema of(Class<? extends Record> type, String prefix) {
    List<SettingDescriptor> settings = new ArrayList<>();
    collect(type, prefix, settings, 0);
    return new SettingsSchema(settings);
  }

  /** All of them as one. */
  static SettingsSchema of(List<SettingsSchema> schemas) {
    return new SettingsSchema(schemas.stream().flatMap(each -> each.settings.stream()).toList());
  }

  /** In the order of declaration. */
  List<SettingDescriptor> settings() {
    return settings;
  }

  /** The setting this property name or environment variable sets, or null. */
  @Nullable SettingDescriptor find(String name) {
    SettingDescriptor known = byName.get(name);
    if (known != null) {
      return known;
    }
    for (FreeNames each : free) {
      if (each.matches(name)) {
        return each.setting();
      }
    }
    return null;
  }

  static String name(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    return setting == null || setting.name().isEmpty()
        ? SettingNames.kebab(component.getName())
        : setting.name();
  }

  private static void collect(
      Class<?> type, String prefix, List<SettingDescriptor> settings, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(type.getName() + ": records are nested without end");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + name(component);
      Setting setting = component.getAnnotation(Setting.class);
      Type declared = component.getGenericType();
      if (raw(declared) == Map.class) {
        String entry = name + ".<" + (setting == null ? "name" : setting.key()) + ">";
        Type value = argument(declared);
        if (!SettingParser.reads(raw(keyOf(declared)))) {
          throw new IllegalArgumentException(component + ": its keys cannot be read");
        }
        if (isGroup(value)) {
          collect(raw(value), entry, settings, depth + 1);
        } else {
          settings.add(descriptor(component, entry, Shape.MAP, value));
        }
      } else if (isGroup(unwrap(declared))) {
        collect(raw(unwrap(declared)), name, settings, depth + 1);
      } else if (isGroupList(unwrap(declared))) {
        collect(raw(argument(unwrap(declared))), name + "[<index>]", settings, depth + 1);
      } else {
        settings.add(descriptor(component, name, shape(declared), element(declared)));
      }
    }
  }

  private static SettingDescriptor descriptor(
      RecordComponent component, String name, Shape shape, Type element) {
    Class<?> type = raw(element);
    if (type == List.class || type == Set.class) {
      type = raw(argument(element));
    }
    if (!SettingParser.reads(type)) {
      throw new IllegalArgumentException(
          component + ": no settings of type " + type.getName() + " can be read");
    }
    Setting setting = component.getAnnotation(Setting.class);
    boolean secret =
        type == Secret.class
            || component.isAnnotationPresent(Sensitive.class)
            || (setting != null && setting.secret());
    boolean defaulted = setting != null && !setting.value().equals(Setting.NONE);
    return new SettingDescriptor(
        name,
        component,
        shape,
        type,
        raw(component.getGenericType()) == Optional.class || shape != Shape.ONE,
        defaulted ? setting.value() : null,
        setting == null ? "" : setting.description(),
        secret,
        setting == null ? List.of() : rules(setting),
        setting == null ? List.of() : Arrays.asList(setting.fallback()));
  }

  private static List<String> rules(Setting setting) {
    List<String> rules = new ArrayList<>();
    if (!setting.min().isEmpty()) {
      rules.add("at least " + setting.min());
    }
    if (!setting.max().isEmpty()) {
      rules.add("at most " + setting.max());
    }
    if (!setting.pattern().isEmpty()) {
      rules.add("matches " + setting.pattern());
    }
    for (String refused : setting.notInProduction()) {
      rules.add("not " + refused + " in production");
    }
    for (String doubtful : setting.warnInProduction()) {
      rules.add("better not " + doubtful + " in production");
    }
    return rules;
  }

  static Shape shape(Type type) {
    Class<?> raw = raw(unwrap(type));
    return raw == List.class ? Shape.LIST : raw == Set.class ? Shape.SET : Shape.ONE;
  }

  static Type element(Type type) {
    Type inner = unwrap(type);
    return raw(inner) == List.class || raw(inner) == Set.class ? argument(inner) : inner;
  }

  /** The type inside an {@code Optional}, or the type itself. */
  static Type unwrap(Type type) {
    return raw(type) == Optional.class ? argument(type) : type;
  }

  /** The first type argument, of a map that of its keys. */
  static Type keyOf(Type map) {
    argument(map);
    return ((ParameterizedType) map).getActualTypeArguments()[0];
  }

  /** The last type argument. */
  static Type argument(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    throw new IllegalArgumentException(type.getTypeName() + " without its type in <>");
  }

  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    } else if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    throw new IllegalArgumentException(type.getTypeName() + " is no type that can be read");
  }

  /** Whether it is a list of records: {@code name[0].component}. */
  static boolean isGroupList(Type type) {
    return raw(type) == List.class && isGroup(argument(type));
  }

  static boolean isGroup(Type type) {
    return type instanceof Class<?> raw && raw.isRecord() && !SettingParser.reads(raw);
  }
}
