package dev.sightline.config.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name with free parts: {@code shop.mails.<name>.host}, and {@code shop.items[<index>].host}
 * where only a number may stand.
 */
public final class NameTemplate {
  private final List<String> literals = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final String variableStart;
  private final String variableEnd;
  private final boolean simple;
  private final Pattern property;
  private final Pattern variable;

  private NameTemplate(String name) {
    int at = 0;
    for (int open = name.indexOf('<'); open >= 0; open = name.indexOf('<', at)) {
      int close = name.indexOf('>', open);
      literals.add(name.substring(at, open));
      labels.add(name.substring(open, close + 1));
      at = close + 1;
    }
    literals.add(name.substring(at));
    simple = labels.size() == 1 && !isIndex(0);
    variableStart = SettingNames.environmentName(literals.get(0));
    variableEnd = SettingNames.environmentName(last());
    property = pattern(false);
    variable = pattern(true);
  }

  public static NameTemplate of(String name) {
    return new NameTemplate(name);
  }

  private Pattern pattern(boolean asVariable) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      regex.append(Pattern.quote(asVariable ? SettingNames.environmentName(literal) : literal));
      if (i < labels.size()) {
        regex.append(isIndex(i) ? "(\\d+)" : "(.+?)");
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether the free part of this number stands between brackets. */
  private boolean isIndex(int part) {
    return literals.get(part).endsWith("[");
  }

  private String last() {
    return literals.get(literals.size() - 1);
  }

  /** Whether a property of this name has this form. */
  public boolean matches(String name) {
    return between(name, literals.get(0), last()) && (simple || property.matcher(name).matches());
  }

  /** Whether an environment variable of this name has this form. */
  public boolean matchesVariable(String name) {
    return between(name, variableStart, variableEnd)
        && SettingNames.isEnvironmentForm(name)
        && (simple || variable.matcher(name).matches());
  }

  private static boolean between(String name, String start, String end) {
    return name.length() > start.length() + end.length()
        && name.startsWith(start)
        && name.endsWith(end);
  }

  /** The first free part of a property's name, or null when it has another form. */
  public @Nullable String first(String name) {
    Matcher matcher = property.matcher(name);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** The same of an environment variable, in lower case. */
  public @Nullable String firstOfVariable(String name) {
    Matcher matcher = variable.matcher(name);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** The property that a variable of this form sets: its {@code _} can only be read as dots. */
  public String propertyOf(String name) {
    Matcher matcher = variable.matcher(name);
    if (!matcher.matches()) {
      return name;
    }
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < literals.size(); i++) {
      made.append(literals.get(i));
      if (i < labels.size()) {
        made.append(matcher.group(i + 1).toLowerCase(Locale.ROOT).replace('_', '.'));
      }
    }
    return made.toString();
  }

  /** The form of the environment variable, for people. */
  public String variable() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < literals.size(); i++) {
      made.append(SettingNames.environmentName(literals.get(i)));
      if (i < labels.size()) {
        made.append(labels.get(i).toUpperCase(Locale.ROOT));
      }
    }
    return made.toString();
  }

  /** A regular expression of the kind that JSON Schema understands. */
  public String regex() {
    StringBuilder made = new StringBuilder("^");
    for (int i = 0; i < literals.size(); i++) {
      made.append(literals.get(i).replaceAll("([.\\[\\]])", "\\\\$1"));
      if (i < labels.size()) {
        made.append(isIndex(i) ? "[0-9]+" : ".+");
      }
    }
    return made.append('$').toString();
  }
}
