package dev.sightline.config.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code NAME=value} lines. {@code export} in front is ignored; {@code #} begins a comment at
 * the start of a line and, in a value without quotes, after a blank. Values in single quotes are
 * taken as they are; in double quotes {@code \n \r \t \" \\} are understood; both may go over
 * several lines. Of a name given twice the last value counts.
 */
final class DotenvParser {
  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> positions = new LinkedHashMap<>();
  private final StringBuilder wrong = new StringBuilder();
  private int at;
  private int line = 1;

  private DotenvParser(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  static NamedValues parse(String text) {
    DotenvParser parser = new DotenvParser(text);
    while (parser.at < parser.text.length()) {
      parser.line();
    }
    return new NamedValues(parser.values, parser.positions, Map.of(), parser.wrong.toString());
  }

  private void line() {
    int start = line;
    int end = endOfLine(at);
    String whole = text.substring(at, end).strip();
    if (whole.isEmpty() || whole.startsWith("#")) {
      next(end);
      return;
    }
    int equals = text.indexOf('=', at);
    String name = equals < 0 || equals > end ? null : name(text.substring(at, equals));
    if (name == null) {
      wrong(start, "is not NAME=value");
      next(end);
      return;
    }
    at = equals + 1;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    char quote = at < end ? text.charAt(at) : 0;
    String value = quote == '"' || quote == '\'' ? quoted(quote) : plain(end);
    if (value == null) {
      wrong(start, "has a quote that is not closed");
      next(end);
      return;
    }
    values.put(name, value);
    positions.put(name, "line " + start);
  }

  private static @Nullable String name(String written) {
    String name = written.strip();
    if (name.startsWith("export ") || name.startsWith("export\t")) {
      name = name.substring(7).strip();
    }
    boolean valid =
        !name.isEmpty()
            && name.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\'' || c == '#');
    return valid ? name : null;
  }

  private String plain(int end) {
    String value = text.substring(at, end);
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '#' && (i == 0 || value.charAt(i - 1) <= ' ')) {
        value = value.substring(0, i);
      }
    }
    next(end);
    return value.strip();
  }

  /** The value up to the closing quote, or null, having gone nowhere, when there is none. */
  private @Nullable String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        String after = text.substring(i + 1, endOfLine(i)).strip();
        if (!after.isEmpty() && !after.startsWith("#")) {
          return null;
        }
        next(endOfLine(i));
        return value.toString();
      } else if (c == '\\' && quote == '"' && i + 1 < text.length()) {
        i++;
        escaped(value, text.charAt(i));
      } else {
        value.append(c);
      }
    }
    return null;
  }

  private static void escaped(StringBuilder value, char c) {
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '"', '\\' -> value.append(c);
      default -> value.append('\\').append(c);
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** To the line after the one that ends here. */
  private void next(int end) {
    for (int i = at; i < end; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    at = end + 1;
    line++;
  }

  private void wrong(int number, String what) {
    if (wrong.length() < 200) {
      wrong.append(wrong.isEmpty() ? "line " : "; line ").append(number).append(' ').append(what);
    }
  }
}
