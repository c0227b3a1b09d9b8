package dev.sightline.context;

import org.jspecify.annotations.Nullable;

/**
 * The W3C {@code traceparent} header (Trace Context, section 3.2).
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param parentId 16 lower-case hex digits, not all zero
 * @param sampled whether the caller recorded its span
 */
public record TraceParent(String traceId, String parentId, boolean sampled) {
  private static final int LENGTH = 55;
  private static final int MAX_LENGTH = 512;

  /**
   * Reads a header value.
   *
   * @return null when it is absent or malformed: upper case, zeros, version {@code ff}, or trailing
   *     data in version {@code 00}; higher versions are read as far as they are known
   */
  public static @Nullable TraceParent parse(@Nullable String header) {
    if (header == null || header.length() < LENGTH || header.length() > MAX_LENGTH) {
      return null;
    }
    String version = header.substring(0, 2);
    boolean separated =
        header.charAt(2) == '-' && header.charAt(35) == '-' && header.charAt(52) == '-';
    if (!separated || !isHex(version) || version.equals("ff") || !lengthFits(header, version)) {
      return null;
    }
    String trace = header.substring(3, 35);
    String parent = header.substring(36, 52);
    String flags = header.substring(53, 55);
    if (!isId(trace) || !isId(parent) || !isHex(flags)) {
      return null;
    }
    return new TraceParent(trace, parent, (Integer.parseInt(flags, 16) & 1) == 1);
  }

  private static boolean lengthFits(String header, String version) {
    return header.length() == LENGTH || (!version.equals("00") && header.charAt(LENGTH) == '-');
  }

  private static boolean isId(String id) {
    return isHex(id) && id.chars().anyMatch(c -> c != '0');
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
