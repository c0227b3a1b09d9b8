package dev.sightline.config.processor;

import dev.sightline.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Rules for people, of our annotation and of Jakarta Validation's. */
final class DeclaredRules {
  private static final String CONSTRAINTS = "jakarta.validation.constraints.";

  private DeclaredRules() {}

  static List<String> of(@Nullable Setting setting) {
    List<String> rules = new ArrayList<>();
    if (setting == null) {
      return rules;
    }
    add(rules, "at least ", setting.min());
    add(rules, "at most ", setting.max());
    add(rules, "matches ", setting.pattern());
    for (String refused : setting.notInProduction()) {
      add(rules, "in production not ", refused);
    }
    for (String doubtful : setting.warnInProduction()) {
      add(rules, "in production better not ", doubtful);
    }
    return rules;
  }

  private static void add(List<String> rules, String words, String value) {
    if (!value.isEmpty()) {
      rules.add(words + value);
    }
  }

  /** Constraints come to the accessor of a component, as they have no place on it. */
  static List<String> of(@Nullable ExecutableElement accessor) {
    List<String> rules = new ArrayList<>();
    if (accessor == null) {
      return rules;
    }
    List<AnnotationMirror> mirrors = new ArrayList<>(accessor.getAnnotationMirrors());
    mirrors.addAll(accessor.getReturnType().getAnnotationMirrors());
    for (AnnotationMirror mirror : mirrors) {
      String type = ((TypeElement) mirror.getAnnotationType().asElement()).toString();
      if (type.startsWith(CONSTRAINTS)) {
        String rule = rule(type.substring(CONSTRAINTS.length()), values(mirror));
        if (!rules.contains(rule)) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  private static Map<String, String> values(AnnotationMirror mirror) {
    Map<String, String> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach(
            (name, value) ->
                values.put(name.getSimpleName().toString(), String.valueOf(value.getValue())));
    return values;
  }

  private static String rule(String constraint, Map<String, String> values) {
    String value = values.getOrDefault("value", "");
    return switch (constraint) {
      case "Min", "DecimalMin" -> "at least " + value;
      case "Max", "DecimalMax" -> "at most " + value;
      case "Positive" -> "more than 0";
      case "PositiveOrZero" -> "at least 0";
      case "NotBlank", "NotEmpty" -> "not empty";
      case "Pattern" -> "matches " + values.getOrDefault("regexp", "");
      case "Size" -> size(values);
      default -> "@" + constraint;
    };
  }

  private static String size(Map<String, String> values) {
    String min = values.getOrDefault("min", "0");
    String max = values.get("max");
    return "of size " + min + " or more" + (max == null ? "" : " and " + max + " or less");
  }
}
