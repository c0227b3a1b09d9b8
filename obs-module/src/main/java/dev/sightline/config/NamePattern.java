package dev.sightline.config;

import java.util.Arrays;
import java.util.List;

/** A name in which {@code *} stands for any text; upper and lower case are the same. */
final class NamePattern {
  private final List<String> parts;

  NamePattern(String written) {
    this.parts = Arrays.asList(written.strip().split("\\*", -1));
  }

  boolean matches(String name) {
    String first = parts.get(0);
    if (!name.regionMatches(true, 0, first, 0, first.length())) {
      return false;
    }
    int last = parts.size() - 1;
    if (last == 0) {
      return name.length() == first.length();
    }
    int at = first.length();
    for (int i = 1; i < last; i++) {
      at = indexOf(name, parts.get(i), at);
      if (at < 0) {
        return false;
      }
      at += parts.get(i).length();
    }
    String end = parts.get(last);
    int from = name.length() - end.length();
    return from >= at && name.regionMatches(true, from, end, 0, end.length());
  }

  private static int indexOf(String name, String part, int from) {
    for (int i = from; i + part.length() <= name.length(); i++) {
      if (name.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }
}
