package dev.sightline.limit;

import java.util.Locale;

/**
 * What a limit counts separately.
 *
 * @param kind of it
 * @param header name of the header for {@link Kind#HEADER}, else empty
 */
public record LimitKey(Kind kind, String header) {
  private static final String HEADER = "header:";

  /** The kinds. */
  public enum Kind {
    /** The address the request came from. */
    CLIENT,
    /** Who is logged in; the client's address for nobody. */
    USER,
    /** Nothing: all requests of a limit together. */
    ROUTE,
    /** The value of a header; the client's address where it is missing. */
    HEADER
  }

  /**
   * Reads {@code client}, {@code user}, {@code route} or {@code header:<name>}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static LimitKey parse(String text) {
    if (text.startsWith(HEADER) && text.length() > HEADER.length()) {
      return new LimitKey(Kind.HEADER, text.substring(HEADER.length()));
    }
    Kind kind = Kind.valueOf(text.toUpperCase(Locale.ROOT));
    if (kind == Kind.HEADER) {
      throw new IllegalArgumentException("header:<name> needs a name");
    }
    return new LimitKey(kind, "");
  }

  @Override
  public String toString() {
    return kind == Kind.HEADER ? HEADER + header : kind.name().toLowerCase(Locale.ROOT);
  }
}
