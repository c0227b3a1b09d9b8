package dev.sightline.config.reference;

import java.util.List;

/** Settings as a page and as a file of environment variables. */
public final class ReferencePage {
  private ReferencePage() {}

  /**
   * Markdown, one table a group: the part of the name after the prefix.
   *
   * @param prefix what all names start with, without the last dot
   */
  public static String tables(List<SettingDoc> settings, String prefix) {
    StringBuilder page = new StringBuilder();
    String group = "";
    for (SettingDoc setting : settings) {
      String next = group(setting.name(), prefix);
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

  private static String group(String name, String prefix) {
    int end = name.indexOf('.', prefix.length() + 1);
    return end < 0 || end <= prefix.length() ? "general" : name.substring(prefix.length() + 1, end);
  }

  private static void row(StringBuilder page, SettingDoc setting) {
    page.append("| `").append(setting.name()).append("` | `");
    page.append(setting.variable()).append("` | ").append(cell(setting.typeLabel()));
    page.append(setting.secret() ? " (never shown)" : "").append(" | ");
    String standard = setting.defaultText();
    boolean shown = standard != null && !standard.isEmpty() && !setting.secret();
    page.append(shown ? "`" + standard + "`" : "");
    page.append(" | ").append(cell(setting.sentences())).append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
  }

  /** A file of variables with all defaults, commented out; of those that are required, not. */
  public static String dotenv(List<SettingDoc> settings) {
    StringBuilder file = new StringBuilder();
    for (SettingDoc setting : settings) {
      String text = setting.description().isEmpty() ? setting.name() : setting.description();
      file.append("\n# ").append(text.replaceAll("\\s*\\R\\s*", " ")).append('\n');
      file.append(setting.required() && !setting.isFree() ? "" : "# ");
      file.append(setting.variable()).append('=');
      String standard = setting.defaultText();
      file.append(setting.secret() || standard == null ? "" : standard).append('\n');
    }
    return file.isEmpty() ? "" : file.substring(1);
  }
}
