package dev.sightline.console.view;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.MetricsText;
import java.util.ArrayList;
import java.util.List;

/** The metrics of several applications as one text, and which of them answered. */
public final class ScrapeText {
  private static final String UP = "sightline_application_up";

  private final MetricsText format;
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder up = new StringBuilder();

  public ScrapeText(MetricsText format) {
    this.format = format;
  }

  /**
   * Adds what an application answered.
   *
   * @param app its key
   * @param answer empty where the server's own metrics are in force
   */
  public void add(String app, Reading<String> answer) {
    String text = answer.value().orElse("");
    if (answer.value().isPresent() && text.isEmpty()) {
      return;
    }
    texts.add(text);
    up.append(UP).append("{app=\"").append(escaped(app)).append("\"} ");
    up.append(answer.value().isPresent() ? 1 : 0).append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(texts);
    if (!up.isEmpty()) {
      all.add(
          "# HELP "
              + UP
              + " Whether the application answered the console.\n# TYPE "
              + UP
              + " gauge\n"
              + up);
    }
    return format.merge(all);
  }
}
