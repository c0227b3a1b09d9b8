package dev.sightline.config.text;

import java.util.Locale;

/** The forms one name has. */
public final class SettingNames {
  private SettingNames() {}

  /** {@code poolSize} as {@code pool-size}. */
  public static String kebab(String component) {
    StringBuilder name = new StringBuilder(component.length() + 4);
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        if (i > 0) {
          name.append('-');
        }
        name.append(Character.toLowerCase(c));
      } else {
        name.append(c == '_' ? '-' : c);
      }
    }
    return name.toString();
  }

  /** The environment variable that MicroProfile Config reads for this name: its third rule. */
  public static String environmentName(String name) {
    return replaced(name).toUpperCase(Locale.ROOT);
  }

  /** Whether an environment variable of this name answers for the property. */
  public static boolean answers(String variable, String property) {
    if (variable.length() != property.length()) {
      return false;
    }
    String replaced = replaced(property);
    return variable.equals(property)
        || variable.equals(replaced)
        || variable.equals(replaced.toUpperCase(Locale.ROOT));
  }

  /** Whether this can only be the name of an environment variable in its usual form. */
  public static boolean isEnvironmentForm(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The second rule of MicroProfile Config for environment variables: others become {@code _}. */
  public static String replaced(String name) {
    StringBuilder replaced = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      replaced.append(kept ? c : '_');
    }
    return replaced.toString();
  }

  /** The candidate most like {@code name}, or null when none is close. */
  public static @org.jspecify.annotations.Nullable String closest(
      String name, Iterable<String> candidates) {
    int limit = Math.max(2, name.length() / 5);
    String best = null;
    for (String candidate : candidates) {
      int distance = distance(name, candidate, limit);
      if (distance <= limit) {
        limit = distance - 1;
        best = candidate;
      }
    }
    return best;
  }

  /** Edits between two names, neighbours swapped counting as one; more than the limit is cut. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit || a.length() > 200) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        current[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
      }
      int[] oldest = before;
      before = previous;
      previous = current;
      current = oldest;
    }
    return previous[b.length()];
  }
}
