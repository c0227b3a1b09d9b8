package dev.sightline.console.view;

import dev.sightline.event.Breadcrumb;
import java.util.List;
import java.util.Locale;

/**
 * Something that happened before an error.
 *
 * @param before how long before, such as {@code −2.41 s}
 * @param level lower-case name
 * @param tone {@code bad} for errors, {@code warn} for warnings, else {@code plain}
 * @param category simple name of the logger
 * @param message on one line
 * @param fields its details
 */
public record CrumbRow(
    String before, String level, String tone, String category, String message, List<Pair> fields) {

  public CrumbRow {
    fields = List.copyOf(fields);
  }

  static CrumbRow of(Breadcrumb crumb, long errorMicros) {
    String level = crumb.level().label();
    String category = Visible.name(crumb.category());
    double seconds = (crumb.timestampMicros() - errorMicros) / 1e6;
    return new CrumbRow(
        String.format(Locale.ROOT, "%+.2f s", seconds).replace('-', '−'),
        level,
        switch (crumb.level()) {
          case FATAL, ERROR -> "bad";
          case WARN -> "warn";
          default -> "plain";
        },
        category.substring(category.lastIndexOf('.') + 1),
        Visible.text(crumb.message()),
        Pair.of(crumb.fields()));
  }
}
