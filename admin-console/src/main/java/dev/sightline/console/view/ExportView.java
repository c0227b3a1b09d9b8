package dev.sightline.console.view;

import dev.sightline.manage.Documents;
import java.util.List;
import java.util.Map;

/**
 * What would leave the JVM for one receiver.
 *
 * @param receiver who
 * @param text exactly what, with hidden characters made visible
 */
public record ExportView(String receiver, String text) {

  /** The texts, by receiver. */
  public record Forms(Map<String, String> forms) {}

  /**
   * @param json one object, a text for each receiver; or empty
   */
  public static List<ExportView> of(String json) {
    if (json.isEmpty()) {
      return List.of();
    }
    Forms all = Documents.read("{\"forms\":" + json + "}", Forms.class);
    return all.forms().entrySet().stream()
        .map(
            each ->
                new ExportView(
                    each.getKey().equals("document") ? "Plain form" : Visible.name(each.getKey()),
                    Visible.lines(each.getValue())))
        .toList();
  }
}
