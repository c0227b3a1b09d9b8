package dev.sightline.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths with {@code *} for any number of characters; matching takes linear time per pattern. */
final class PathPatterns {
  private final Pattern[] patterns;

  PathPatterns(List<String> patterns) {
    this.patterns = patterns.stream().map(Pattern::of).toArray(Pattern[]::new);
  }

  /** What stands before the first and after the last star; without a star both are the whole. */
  private record Pattern(String whole, String head, String tail, int stars) {
    static Pattern of(String whole) {
      int first = whole.indexOf('*');
      String head = first < 0 ? whole : whole.substring(0, first);
      int stars = (int) whole.chars().filter(each -> each == '*').count();
      return new Pattern(whole, head, whole.substring(whole.lastIndexOf('*') + 1), stars);
    }

    boolean matches(String path) {
      int least = stars == 0 ? head.length() : head.length() + tail.length();
      boolean ends = path.length() >= least && path.startsWith(head) && path.endsWith(tail);
      return switch (stars) {
        case 0 -> path.equals(whole);
        case 1 -> ends;
        default -> ends && PathPatterns.matches(whole, path);
      };
    }
  }

  boolean matches(@Nullable String path) {
    if (path != null) {
      for (Pattern pattern : patterns) {
        if (pattern.matches(path)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The greedy algorithm: only the last star is ever tried again. */
  private static boolean matches(String pattern, String path) {
    int at = 0;
    int p = 0;
    int star = -1;
    int resume = 0;
    while (at < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = at;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(at)) {
        p++;
        at++;
      } else if (star >= 0) {
        p = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
