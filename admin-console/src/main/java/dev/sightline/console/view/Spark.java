package dev.sightline.console.view;

import java.util.List;
import java.util.Locale;

/**
 * A small bar chart as one SVG path.
 *
 * @param path the {@code d} attribute; empty when there is nothing to draw
 * @param width of the view box
 * @param height of the view box
 * @param label says the same in words
 */
public record Spark(String path, int width, int height, String label) {
  private static final int HEIGHT = 20;
  private static final int BAR = 3;
  private static final int STEP = 4;

  /** Bars from oldest to latest, the highest as high as the box; zero leaves a gap. */
  public static Spark bars(List<Long> values, String label) {
    long highest = values.stream().mapToLong(Long::longValue).max().orElse(0);
    int width = Math.max(1, values.size()) * STEP - (STEP - BAR);
    if (highest <= 0) {
      return new Spark("", width, HEIGHT, label);
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) > 0) {
        double height = Math.max(1.5, HEIGHT * (double) values.get(i) / highest);
        path.append(bar(i * STEP, HEIGHT, BAR, height));
      }
    }
    return new Spark(path.toString(), width, HEIGHT, label);
  }

  /** One bar that stands on {@code bottom}. */
  static String bar(double x, double bottom, double width, double height) {
    return String.format(
        Locale.ROOT,
        "M%s %sv-%sh%sv%sz",
        dot(x),
        dot(bottom),
        dot(height),
        dot(width),
        dot(height));
  }

  /** At most one digit after the point. */
  static String dot(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  public String viewBox() {
    return "0 0 " + width + " " + height;
  }
}
