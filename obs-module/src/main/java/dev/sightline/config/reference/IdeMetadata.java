package dev.sightline.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file with which IDEs complete names and explain them. Source: Spring Boot, "Configuration
 * Metadata"; IDEs that read it do not ask whether Spring is there.
 */
public final class IdeMetadata {
  /** Where IDEs look for it in a JAR and in compiled classes. */
  public static final String FILE = "META-INF/spring-configuration-metadata.json";

  private IdeMetadata() {}

  /**
   * @param groups prefixes, with the qualified name of the record that has it
   */
  public static String json(Map<String, String> groups, List<SettingDoc> settings) {
    List<Map<String, Object>> named = new ArrayList<>();
    groups.forEach((prefix, type) -> named.add(ordered("name", prefix, "type", type)));
    Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
    List<Map<String, Object>> hints = new ArrayList<>();
    for (SettingDoc setting : settings) {
      Map<String, Object> property = property(setting);
      properties.putIfAbsent(String.valueOf(property.get("name")), property);
      if (!setting.constants().isEmpty() && !setting.isFree()) {
        hints.add(
            ordered(
                "name",
                setting.name(),
                "values",
                setting.constants().stream().map(each -> ordered("value", each)).toList()));
      }
    }
    return JsonText.of(
        ordered("groups", named, "properties", List.copyOf(properties.values()), "hints", hints));
  }

  private static Map<String, Object> property(SettingDoc setting) {
    int open = setting.name().indexOf('<');
    String name = open < 0 ? setting.name() : setting.name().substring(0, open - 1);
    Map<String, Object> property = ordered("name", name, "type", type(setting));
    String text = setting.sentences();
    if (!text.isEmpty()) {
      property.put("description", text);
    }
    String standard = setting.defaultText();
    if (standard != null && !standard.isEmpty() && !setting.secret()) {
      property.put("defaultValue", standard);
    }
    return property;
  }

  private static String type(SettingDoc setting) {
    String one = boxed(setting.type());
    if (setting.isFree()) {
      if (setting.name().indexOf('[') == setting.name().indexOf('<') - 1) {
        return "java.util.List<java.lang.Object>";
      }
      boolean group = !setting.name().endsWith(">");
      return "java.util.Map<java.lang.String," + (group ? "java.lang.Object" : one) + ">";
    }
    return setting.many() == SettingDoc.Many.LIST ? "java.util.List<" + one + ">" : one;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "java.lang.Integer";
      case "char" -> "java.lang.Character";
      case "long", "double", "boolean", "short", "byte", "float" ->
          "java.lang." + Character.toUpperCase(type.charAt(0)) + type.substring(1);
      default -> type;
    };
  }

  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }
}
