package dev.sightline.redact.rule;

/**
 * {@code INSERT INTO users (name, password) VALUES ('bob', 'x')}: the value at the place of a
 * secret column, in every row.
 */
final class InsertRule implements Rule {
  private static final int COLUMNS = 1024;

  /** How far rows are looked through before a secret is found in them. */
  private static final int UNKNOWN = 4096;

  private final KeyNames names;

  InsertRule(KeyNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "sql-insert";
  }

  /** The anchor is {@code values}. */
  @Override
  public long find(String text, int start, int end, int floor) {
    int close = start - 1;
    while (close > 0 && start - close < 8 && Ascii.isSpace(text.charAt(close))) {
      close--;
    }
    int rows = Marks.spaces(text, end);
    if (Ascii.at(text, close) != ')' || Ascii.at(text, rows) != '(') {
      return NONE;
    }
    int open = close;
    int stop = Math.max(0, close - COLUMNS);
    while (open > stop && text.charAt(open) != '(') {
      open--;
    }
    long columns = secretColumns(text, open + 1, close);
    return columns == 0 ? NONE : rows(text, rows, columns);
  }

  /** A bit for each of the first 64 columns whose name is a secret's. */
  private long secretColumns(String text, int from, int to) {
    long columns = 0;
    int column = 0;
    int start = from;
    for (int i = from; i <= to && column < 64; i++) {
      if (i == to || text.charAt(i) == ',') {
        int a = start;
        int b = i;
        while (a < b && !Ascii.isWord(text.charAt(a))) {
          a++;
        }
        while (b > a && !Ascii.isWord(text.charAt(b - 1))) {
          b--;
        }
        columns |= a < b && names.of(text, a, b).isSecret() ? 1L << column : 0;
        column++;
        start = i + 1;
      }
    }
    return columns;
  }

  /** From the first secret value to the last. */
  private static long rows(String text, int at, long columns) {
    int first = -1;
    int last = -1;
    int i = at;
    while (Ascii.at(text, i) == '(') {
      i++;
      for (int column = 0; i < text.length(); column++) {
        int from = Marks.spaces(text, i);
        int to = valueEnd(text, from, first < 0 ? at + UNKNOWN : text.length());
        if (column < 64 && (columns >>> column & 1) != 0 && isGiven(text, from, to)) {
          int quote = text.charAt(from) == '\'' || text.charAt(from) == '"' ? 1 : 0;
          first = first < 0 ? from + quote : first;
          last = to - (text.charAt(to - 1) == '\'' || text.charAt(to - 1) == '"' ? 1 : 0);
        }
        i = to + 1;
        if (Ascii.at(text, to) != ',' || (first < 0 && i > at + UNKNOWN)) {
          break;
        }
      }
      int comma = Marks.spaces(text, i);
      i = Ascii.at(text, comma) == ',' ? Marks.spaces(text, comma + 1) : text.length();
    }
    return first < 0 ? NONE : Rule.span(first, last);
  }

  private static boolean isGiven(String text, int from, int to) {
    if (to - from < 3 || text.charAt(from) == '?' || text.charAt(from) == ':') {
      return false;
    }
    int quote = text.charAt(from) == '\'' || text.charAt(from) == '"' ? 1 : 0;
    return !Harmless.is(text, from + quote, to - quote);
  }

  private static int valueEnd(String text, int from, int limit) {
    char quote = 0;
    int depth = 0;
    int i = from;
    int stop = Math.min(text.length(), limit);
    for (; i < stop; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if ((c == ')' || c == ',') && depth == 0) {
        return i;
      } else if (c == ')') {
        depth--;
      }
    }
    return i;
  }
}
