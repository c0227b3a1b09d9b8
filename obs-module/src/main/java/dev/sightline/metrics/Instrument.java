package dev.sightline.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One business metric. What labels it has is settled by whoever uses it first: all series of a
 * metric have the same ones.
 *
 * @param family its series
 * @param labels names of the labels, in the order of the values
 */
record Instrument<S>(MetricFamily<S> family, List<String> labels) {

  /** The series, or null where the labels are others. */
  @Nullable S series(String[] given) {
    if (given.length != 2 * labels.size()) {
      return null;
    }
    String[] values = new String[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      int at = labels.get(i).equals(given[2 * i]) ? 2 * i : indexOf(labels.get(i), given);
      if (at < 0) {
        return null;
      }
      String value = given[at + 1];
      values[i] = value == null ? "" : value;
    }
    return family.with(values);
  }

  private static int indexOf(String label, String[] given) {
    for (int i = 0; i < given.length; i += 2) {
      if (label.equals(given[i])) {
        return i;
      }
    }
    return -1;
  }
}
