package dev.sightline.config.reference;

import dev.sightline.config.text.NameTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A JSON Schema, draft 2020-12, of an object whose members are property names: for tools that check
 * files of settings before they are deployed.
 */
public final class JsonSchema {
  private JsonSchema() {}

  public static String json(String title, List<SettingDoc> settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> patterns = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (SettingDoc setting : settings) {
      if (setting.isFree()) {
        patterns.put(NameTemplate.of(setting.name()).regex(), describe(setting));
      } else {
        properties.put(setting.name(), describe(setting));
        if (setting.required()) {
          required.add(setting.name());
        }
      }
    }
    return JsonText.of(
        IdeMetadata.ordered(
            "$schema", "https://json-schema.org/draft/2020-12/schema",
            "title", title,
            "type", "object",
            "properties", properties,
            "patternProperties", patterns,
            "required", required));
  }

  private static Map<String, Object> describe(SettingDoc setting) {
    Map<String, Object> schema = new LinkedHashMap<>();
    boolean one = setting.many() != SettingDoc.Many.LIST;
    schema.put("type", one ? type(setting.typeLabel()) : "string");
    String text = setting.sentences();
    if (!text.isEmpty()) {
      schema.put("description", text);
    }
    if (one && !setting.constants().isEmpty()) {
      schema.put("enum", setting.constants());
    }
    limits(schema, setting);
    String standard = setting.defaultText();
    if (setting.secret()) {
      schema.put("writeOnly", true);
    } else if (standard != null && !standard.isEmpty()) {
      schema.put("default", typed(schema, standard));
    }
    return schema;
  }

  private static void limits(Map<String, Object> schema, SettingDoc setting) {
    String type = String.valueOf(schema.get("type"));
    boolean number = type.equals("integer") || type.equals("number");
    if (number && !setting.limits().min().isEmpty()) {
      schema.put("minimum", typed(schema, setting.limits().min()));
    }
    if (number && !setting.limits().max().isEmpty()) {
      schema.put("maximum", typed(schema, setting.limits().max()));
    }
    if (!setting.limits().pattern().isEmpty() && setting.many() == SettingDoc.Many.ONE) {
      schema.put("pattern", "^(?:" + setting.limits().pattern() + ")$");
    }
  }

  private static String type(String label) {
    return switch (label) {
      case "whole number" -> "integer";
      case "number" -> "number";
      case "true | false" -> "boolean";
      default -> "string";
    };
  }

  private static Object typed(Map<String, Object> schema, String text) {
    String type = String.valueOf(schema.get("type"));
    if (type.equals("boolean")) {
      return Boolean.valueOf(text);
    }
    boolean number = type.equals("integer") || type.equals("number");
    return number && Pattern.matches("-?\\d{1,15}(?:\\.\\d{1,15})?", text)
        ? (Object) new java.math.BigDecimal(text)
        : text;
  }
}
