package dev.sightline.config;

import dev.sightline.config.source.SightlineSources;
import dev.sightline.config.text.SettingNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names under a prefix that no setting has: typing errors, mostly. */
final class UnknownNames {
  private final String prefix;
  private final SettingsSchema schema;
  private final Set<String> otherwise;
  private boolean application;

  /**
   * @param schema everything declared
   * @param otherwise names that are read in another way
   */
  UnknownNames(String prefix, SettingsSchema schema, Set<String> otherwise) {
    this.prefix = prefix + ".";
    this.schema = schema;
    this.otherwise = otherwise;
  }

  /**
   * The prefix is one of an application: platforms set environment variables that begin like it, so
   * these are reported only where they are like one that is known.
   */
  UnknownNames ofApplication() {
    application = true;
    return this;
  }

  void report(Collection<String> names, SettingsFindings findings, boolean strict) {
    String variablePrefix = SettingNames.environmentName(prefix);
    List<String> known =
        schema.settings().stream()
            .filter(setting -> !setting.isMap() && setting.name().startsWith(prefix))
            .map(SettingDescriptor::name)
            .toList();
    Set<String> listed = Set.copyOf(names);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (isRespelled(name, listed)) {
        continue;
      }
      String plain = withoutProfile(name);
      if (!seen.add(plain)) {
        continue; // the same for a profile
      }
      boolean variable = name.startsWith(variablePrefix);
      if ((variable || plain.startsWith(prefix)) && !isKnown(plain)) {
        String closest = closest(plain, known);
        if (closest != null || !(application && variable)) {
          String message =
              "is no setting" + (closest == null ? "" : "; did you mean " + closest + "?");
          if (strict) {
            findings.error(name, "", message);
          } else {
            findings.warning(name, "", message);
          }
        }
      }
    }
  }

  /**
   * Some servers list an environment variable a second time with dots in place of its underscores,
   * also where the name it stands for is written otherwise: {@code secrets.dir} for SECRETS_DIR.
   */
  private static boolean isRespelled(String name, Set<String> listed) {
    String variable = SettingNames.environmentName(name);
    return !variable.equals(name)
        && name.equals(variable.toLowerCase(Locale.ROOT).replace('_', '.'))
        && listed.contains(variable);
  }

  private boolean isKnown(String name) {
    String file = SightlineSources.targetOfFile(name);
    return schema.find(name) != null
        || otherwise.contains(name)
        || otherwise.stream().anyMatch(each -> SettingNames.answers(name, each))
        || (!file.isEmpty() && schema.find(file) != null);
  }

  private static @Nullable String closest(String name, List<String> known) {
    boolean variable = SettingNames.isEnvironmentForm(name);
    return SettingNames.closest(
        variable ? name : name.toLowerCase(Locale.ROOT),
        variable ? known.stream().map(SettingNames::environmentName).toList() : known);
  }

  private static String withoutProfile(String name) {
    int dot = name.indexOf('.');
    return name.startsWith("%") && dot > 0 ? name.substring(dot + 1) : name;
  }
}
