package dev.sightline.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths with {@code *} for any number of characters; matching takes linear time per pattern. */
final class PathPatterns {
  private final List<String> patterns;

  PathPatterns(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  boolean matches(@Nullable String path) {
    if (path != null) {
      for (int i = 0; i < patterns.size(); i++) { // on the way of every request: no iterator
        if (matches(patterns.get(i), path)) {
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
