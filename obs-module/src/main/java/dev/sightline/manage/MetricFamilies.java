package dev.sightline.manage;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Families of metrics from several texts, each once, in the order of their names. */
final class MetricFamilies {
  private final Map<String, Family> families = new TreeMap<>();
  private final MetricsText format;

  MetricFamilies(MetricsText format) {
    this.format = format;
  }

  /** Adds what stands in a text. */
  void add(String text) {
    Family current = null;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("# ")) {
        current = describe(line, current);
      } else if (current != null && !line.isEmpty()) {
        current.series.add(line);
      }
    }
  }

  private @Nullable Family describe(String line, @Nullable Family current) {
    String[] words = line.split(" ", 4);
    if (words.length < 4) {
      return current;
    }
    Family family = families.computeIfAbsent(words[2], name -> new Family());
    switch (words[1]) {
      case "HELP" -> family.help = family.help == null ? words[3] : family.help;
      case "UNIT" -> family.unit = words[3];
      case "TYPE" -> family.type(words[3], format);
      default -> {
        return current;
      }
    }
    return family;
  }

  String text() {
    StringBuilder text = new StringBuilder(4_096);
    families.forEach((name, family) -> family.write(name, text));
    return text.toString();
  }

  private static final class Family {
    private final Set<String> series = new LinkedHashSet<>();
    private @Nullable String help;
    private @Nullable String type;
    private @Nullable String unit;

    /** Two applications may use one name for different things: then it has no type. */
    void type(String told, MetricsText format) {
      if (type == null) {
        type = told;
      } else if (!type.equals(told)) {
        type = format == MetricsText.OPEN_METRICS ? "unknown" : "untyped";
      }
    }

    void write(String name, StringBuilder text) {
      line(text, "HELP", name, help);
      line(text, "TYPE", name, type);
      line(text, "UNIT", name, unit);
      series.forEach(each -> text.append(each).append('\n'));
    }

    private static void line(StringBuilder out, String what, String name, @Nullable String text) {
      if (text != null) {
        out.append("# ").append(what).append(' ').append(name).append(' ');
        out.append(text).append('\n');
      }
    }
  }
}
