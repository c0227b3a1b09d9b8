package dev.sightline.it.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scrape in the Prometheus text format. */
public record Scrape(List<Series> all) {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+\\d+)?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One sample. */
  public record Series(String name, Map<String, String> labels, double value) {}

  /** Reads it; a line that is neither a comment nor a sample fails. */
  public static Scrape parse(String text) {
    List<Series> all = new ArrayList<>();
    // Payara prints series twice
    for (String line : new LinkedHashSet<>(text.lines().toList())) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new AssertionError("no sample: " + line);
        }
        all.add(new Series(matcher.group(1), labels(matcher.group(2)), number(matcher.group(3))));
      }
    }
    return new Scrape(all);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (text != null) {
      Matcher matcher = LABEL.matcher(text);
      while (matcher.find()) {
        labels.put(matcher.group(1), matcher.group(2));
      }
    }
    return labels;
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** Series with a name and these labels, names and values in turn. */
  public List<Series> series(String name, String... labels) {
    return all.stream()
        .filter(each -> each.name().equals(name))
        .filter(each -> has(each, labels))
        .toList();
  }

  /** The sum over {@link #series}; 0 when there are none. */
  public double sum(String name, String... labels) {
    return series(name, labels).stream().mapToDouble(Series::value).sum();
  }

  private static boolean has(Series series, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(series.labels().get(labels[i]))) {
        return false;
      }
    }
    return true;
  }
}
