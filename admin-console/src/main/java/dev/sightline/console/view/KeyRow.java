package dev.sightline.console.view;

import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;

/**
 * One configuration key.
 *
 * @param name property name
 * @param value what is in force
 * @param masked whether the value is a mask
 * @param isEmpty whether the value is empty
 * @param source where it comes from
 * @param ordinal of the source; empty for a default
 * @param expression as written; empty where it is no expression
 * @param drifted whether it changed since the start
 * @param notes what an operator should know
 * @param losers the same key elsewhere, highest ordinal first
 * @param place under which other name and where in its source it is written; empty where that says
 *     nothing new
 */
public record KeyRow(
    String name,
    String value,
    boolean masked,
    boolean isEmpty,
    String source,
    String ordinal,
    String expression,
    boolean drifted,
    List<String> notes,
    List<Loser> losers,
    String place) {

  /** A value that lost. */
  public record Loser(String value, String source, String ordinal) {}

  public KeyRow {
    notes = List.copyOf(notes);
    losers = List.copyOf(losers);
  }

  static KeyRow of(Entry entry) {
    return new KeyRow(
        Visible.text(entry.name()),
        Visible.lines(entry.value()),
        entry.masked(),
        entry.value().isEmpty(),
        Visible.name(entry.source()),
        ordinal(entry.source(), entry.ordinal()),
        Visible.text(entry.expression()),
        entry.drifted(),
        entry.notes().stream().map(Visible::text).toList(),
        entry.shadowed().stream()
            .map(
                each ->
                    new Loser(
                        Visible.text(each.value()),
                        Visible.name(each.source()),
                        ordinal(each.source(), each.ordinal())))
            .toList(),
        place(entry));
  }

  private static String place(Entry entry) {
    boolean same = entry.writtenAs().isEmpty() || entry.writtenAs().equals(entry.name());
    String name = same ? "" : "as " + Visible.text(entry.writtenAs());
    String position = Visible.text(entry.position());
    return name.isEmpty() || position.isEmpty() ? name + position : name + ", " + position;
  }

  private static String ordinal(String source, int ordinal) {
    return source.equals("default") ? "" : Integer.toString(ordinal);
  }
}
