package dev.sightline.jdbc;

import dev.sightline.spi.Recorders;
import org.jspecify.annotations.Nullable;

/**
 * Appends the trace context to statements, so that a database's own log leads to the trace. Source:
 * the sqlcommenter specification, which leaves statements alone that have a comment already.
 */
final class SqlComments {
  private SqlComments() {}

  /** The arguments of a call whose first one is the statement; the same where there is nothing. */
  static @Nullable Object[] appended(@Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String sql)) {
      return arguments;
    }
    String comment = Recorders.current().sqlComment();
    if (comment.isEmpty()) {
      return arguments;
    }
    @Nullable Object[] changed = arguments.clone();
    changed[0] = append(sql, comment);
    return changed;
  }

  /**
   * @param comment without its delimiters
   */
  static String append(String sql, String comment) {
    if (sql.isBlank() || sql.contains("--") || sql.contains("/*") || comment.contains("*/")) {
      return sql;
    }
    String text = sql.stripTrailing();
    boolean ended = text.endsWith(";");
    String statement = ended ? text.substring(0, text.length() - 1).stripTrailing() : text;
    return statement + " /*" + comment + "*/" + (ended ? ";" : "");
  }
}
