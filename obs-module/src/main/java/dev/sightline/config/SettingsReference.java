package dev.sightline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reference pages of a settings record, from the record itself. */
final class SettingsReference {
  private final SettingsSchema schema;

  SettingsReference(SettingsSchema schema) {
    this.schema = schema;
  }

  /** One table a group. */
  String tables() {
    StringBuilder page = new StringBuilder();
    String group = "";
    for (SettingDescriptor setting : schema.settings()) {
      String next = group(setting.name());
      if (!next.equals(group)) {
        group = next;
        page.append("\n## ").append(group).append("\n\n");
        page.append("| property | environment variable | type | default | what it does |\n");
        page.append("|---|---|---|---|---|\n");
      }
      row(page, setting);
    }
    return page.toString();
  }

  private static String group(String name) {
    int first = name.indexOf('.');
    int second = name.indexOf('.', first + 1);
    return second < 0 ? "general" : name.substring(first + 1, second);
  }

  private static void row(StringBuilder page, SettingDescriptor setting) {
    page.append("| `").append(setting.name()).append("` | `");
    page.append(variable(setting)).append("` | ").append(setting.typeLabel().replace("|", "\\|"));
    page.append(setting.secret() ? " (never shown)" : "").append(" | ");
    String standard = setting.defaultText();
    page.append(standard == null || standard.isEmpty() ? "" : "`" + standard + "`");
    page.append(" | ").append(description(setting).replace("|", "\\|")).append(" |\n");
  }

  private static String description(SettingDescriptor setting) {
    List<String> sentences = new ArrayList<>();
    sentences.add(setting.description());
    if (!setting.rules().isEmpty()) {
      String rules = String.join(", ", setting.rules());
      sentences.add(rules.substring(0, 1).toUpperCase(Locale.ROOT) + rules.substring(1) + ".");
    }
    if (!setting.fallback().isEmpty()) {
      sentences.add("Else read from `" + String.join("`, `", setting.fallback()) + "`.");
    }
    return String.join(" ", sentences);
  }

  private static String variable(SettingDescriptor setting) {
    if (!setting.isMap()) {
      return SettingNames.environmentName(setting.name());
    }
    String key =
        setting.name().substring(setting.prefix().length() + 1, setting.name().indexOf('>'));
    return SettingNames.environmentName(setting.prefix())
        + "<"
        + key.toUpperCase(Locale.ROOT)
        + ">"
        + SettingNames.environmentName(setting.suffix());
  }

  /** A file of variables with all defaults, commented out. */
  String dotenv() {
    StringBuilder file = new StringBuilder();
    for (SettingDescriptor setting : schema.settings()) {
      file.append("\n# ").append(setting.description()).append('\n');
      file.append("# ").append(variable(setting)).append('=');
      file.append(setting.secret() || setting.defaultText() == null ? "" : setting.defaultText());
      file.append('\n');
    }
    return file.substring(1);
  }
}
