package dev.sightline.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds names under a prefix that no setting has: typing errors, mostly. */
final class UnknownNames {
  private final String prefix;
  private final SettingsSchema schema;

  UnknownNames(String prefix, SettingsSchema schema) {
    this.prefix = prefix + ".";
    this.schema = schema;
  }

  void report(Collection<String> names, SettingsFindings findings, boolean strict) {
    String variablePrefix = SettingNames.environmentName(prefix);
    List<String> known =
        schema.settings().stream().filter(s -> !s.isMap()).map(SettingDescriptor::name).toList();
    for (String name : names) {
      String plain = withoutProfile(name);
      boolean ours = plain.startsWith(prefix) || name.startsWith(variablePrefix);
      if (ours && schema.find(plain) == null) {
        String message = "is no setting" + suggestion(plain, known);
        if (strict) {
          findings.error(name, "", message);
        } else {
          findings.warning(name, "", message);
        }
      }
    }
  }

  private String suggestion(String name, List<String> known) {
    boolean variable = SettingNames.isEnvironmentForm(name);
    List<String> candidates =
        variable ? known.stream().map(SettingNames::environmentName).toList() : known;
    String closest =
        SettingNames.closest(variable ? name : name.toLowerCase(Locale.ROOT), candidates);
    return closest == null ? "" : "; did you mean " + closest + "?";
  }

  private static String withoutProfile(String name) {
    int dot = name.indexOf('.');
    return name.startsWith("%") && dot > 0 ? name.substring(dot + 1) : name;
  }
}
