package dev.sightline.metrics;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of business metrics and their labels. Source: Prometheus documentation, "Data model". */
final class InstrumentNames {
  private static final int LONGEST = 200;
  private static final int MOST_LABELS = 10;

  /** Labels that Sightline, the servers and Prometheus set themselves. */
  private static final Set<String> RESERVED_LABELS =
      Set.of("app", "le", "quantile", "mp_scope", "mp_app");

  private InstrumentNames() {}

  /**
   * The name as it is scraped: dots and dashes become underscores, and it ends with its unit.
   *
   * @param suffix what it must end with; may be empty
   * @return null for a name that no metric can have
   */
  static @Nullable String metric(String given, String suffix) {
    String name = given.strip().replace('.', '_').replace('-', '_');
    boolean valid = !name.isEmpty() && name.length() <= LONGEST && isName(name);
    return !valid ? null : name.endsWith(suffix) ? name : name + suffix;
  }

  /** Whether the name is one of Sightline's own, or would be taken for one. */
  static boolean isReserved(String metric) {
    return metric.startsWith("sightline_")
        || StandardMetrics.ALL.stream().anyMatch(each -> metric.equals(each.name()));
  }

  /** Why these labels cannot be used, or null where they can. */
  static @Nullable String problem(String[] labels) {
    if (labels.length % 2 != 0) {
      return "label_without_value";
    } else if (labels.length > 2 * MOST_LABELS) {
      return "too_many_labels";
    }
    Set<String> seen = new java.util.HashSet<>();
    for (int i = 0; i < labels.length; i += 2) {
      String name = labels[i];
      boolean valid = name != null && name.length() <= LONGEST && isName(name);
      if (!valid || name.startsWith("__")) {
        return "invalid_label";
      } else if (RESERVED_LABELS.contains(name.toLowerCase(Locale.ROOT))) {
        return "reserved_label";
      } else if (!seen.add(name)) {
        return "repeated_label";
      }
    }
    return null;
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
