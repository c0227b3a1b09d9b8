package dev.sightline.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A path template, with an optional method in front: {@code {name}} stands for one segment, {@code
 * {name: .+}} and a closing {@code *} for all the rest. A trailing slash does not count. Compared
 * with the path as the server decoded it, so that encoding a letter does not lead around a limit.
 */
final class RoutePattern {
  private final String text;
  private final String method;
  private final List<String> segments;

  private RoutePattern(String text, String method, List<String> segments) {
    this.text = text;
    this.method = method;
    this.segments = segments;
  }

  static RoutePattern of(String text) {
    String stripped = text.strip();
    int space = stripped.indexOf(' ');
    boolean withMethod = space > 0 && stripped.indexOf('/') > space;
    String method = withMethod ? stripped.substring(0, space).toUpperCase(Locale.ROOT) : "";
    String path = withMethod ? stripped.substring(space + 1).strip() : stripped;
    return new RoutePattern(stripped, method, segments(path));
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  boolean matches(String requestMethod, String path) {
    return (method.isEmpty() || method.equalsIgnoreCase(requestMethod)) && matches(segments(path));
  }

  private boolean matches(List<String> path) {
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (isRest(segment)) {
        return true;
      }
      if (i >= path.size() || !(isOne(segment) || segment.equals(path.get(i)))) {
        return false;
      }
    }
    return path.size() == segments.size();
  }

  private static boolean isOne(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isRest(String segment) {
    return segment.equals("*")
        || segment.equals("**")
        || (isOne(segment) && segment.contains(":") && segment.matches(".*:\\s*\\.[*+]}"));
  }

  @Override
  public String toString() {
    return text;
  }
}
