package dev.sightline.config.reference;

import dev.sightline.config.text.NameTemplate;
import dev.sightline.config.text.SettingNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of one setting.
 *
 * @param name full property name; the free part of a map's as {@code <key>}
 * @param many how many values it takes
 * @param type qualified name of the type of a value
 * @param constants what may be written where the type is an enum; else empty
 * @param required whether it must be set
 * @param defaultText default as it would be written, or null
 * @param description one sentence, may be empty
 * @param secret whether its value is never shown
 * @param rules what is asked of the value, for people
 * @param limits the same for tools
 * @param fallback names read when the own one is not set
 */
public record SettingDoc(
    String name,
    Many many,
    String type,
    List<String> constants,
    boolean required,
    @Nullable String defaultText,
    String description,
    boolean secret,
    List<String> rules,
    Limits limits,
    List<String> fallback) {

  /** How many values a setting takes. */
  public enum Many {
    ONE,
    LIST,
    ENTRIES
  }

  /** As written in the declaration; empty for none. */
  public record Limits(String min, String max, String pattern) {}

  public SettingDoc {
    constants = List.copyOf(constants);
    rules = List.copyOf(rules);
    fallback = List.copyOf(fallback);
  }

  /** Whether part of the name is free. */
  boolean isFree() {
    return name.indexOf('<') >= 0;
  }

  /** Environment variable that sets it. */
  String variable() {
    return isFree() ? NameTemplate.of(name).variable() : SettingNames.environmentName(name);
  }

  /** The type as people call it. */
  String typeLabel() {
    return many == Many.LIST ? "list of " + one() : one();
  }

  private String one() {
    if (!constants.isEmpty()) {
      return String.join(" | ", constants);
    }
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return switch (simple) {
      case "String" -> "text";
      case "int", "Integer", "long", "Long", "short", "Short", "byte", "Byte", "BigInteger" ->
          "whole number";
      case "double", "Double", "float", "Float", "BigDecimal" -> "number";
      case "boolean", "Boolean" -> "true | false";
      case "char", "Character" -> "character";
      case "DataSize" -> "size";
      case "Path" -> "file path";
      default -> simple.toLowerCase(Locale.ROOT);
    };
  }

  /** Description, rules and other names, as sentences. */
  String sentences() {
    StringBuilder text = new StringBuilder(description);
    if (required) {
      append(text, "Required.");
    }
    if (!rules.isEmpty()) {
      String joined = String.join(", ", rules);
      append(text, joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + ".");
    }
    if (!fallback.isEmpty()) {
      append(text, "Else read from `" + String.join("`, `", fallback) + "`.");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String sentence) {
    text.append(text.isEmpty() ? "" : " ").append(sentence);
  }
}
