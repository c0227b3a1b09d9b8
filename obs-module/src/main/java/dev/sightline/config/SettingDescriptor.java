package dev.sightline.config;

import dev.sightline.config.text.NameTemplate;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting as declared by a record component.
 *
 * @param name full property name; of a map, with the free part as {@code <key>}
 * @param component what declares it
 * @param shape how many values it takes
 * @param type of the value, or of each value of a list or map
 * @param optional whether it may be absent without a default
 * @param defaultText default as it would be written, or null
 * @param description one sentence, may be empty
 * @param secret whether its value is never shown
 * @param rules what is asked of the value, for people
 * @param fallback names read when the own one is not set
 */
record SettingDescriptor(
    String name,
    RecordComponent component,
    Shape shape,
    Class<?> type,
    boolean optional,
    @Nullable String defaultText,
    String description,
    boolean secret,
    List<String> rules,
    List<String> fallback) {

  /** How many values a setting takes. */
  enum Shape {
    ONE,
    LIST,
    SET,
    MAP
  }

  /** Of a name with a free part. */
  NameTemplate template() {
    return NameTemplate.of(name);
  }

  /** Whether part of the name is free. */
  boolean isMap() {
    return name.indexOf('<') >= 0;
  }

  /** Whether it is one of Sightline's own, and not of an application. */
  boolean isOurs() {
    return name.startsWith(SightlineSettings.PREFIX + ".");
  }

  /** Whether no value of this type can hold a secret. */
  boolean hasSafeType() {
    return type.isPrimitive()
        || type.isEnum()
        || Number.class.isAssignableFrom(type)
        || type == Boolean.class
        || type == java.time.Duration.class
        || type == dev.sightline.DataSize.class;
  }

  /** The type as people call it. */
  String typeLabel() {
    String one = one();
    return switch (shape) {
      case ONE, MAP -> one;
      case LIST, SET -> "list of " + one;
    };
  }

  private String one() {
    if (type.isEnum()) {
      return String.join(" | ", SettingParser.constants(type));
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "double", "Double" -> "number";
      case "boolean", "Boolean" -> "true | false";
      case "DataSize" -> "size";
      case "Path" -> "file path";
      default -> type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    };
  }

  /** The declared generic type. */
  Type declaredType() {
    return component.getGenericType();
  }
}
