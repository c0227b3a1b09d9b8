package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain of an exception, outermost first, with its middle left out when it is long: the
 * outermost and the root are always there.
 *
 * @param levels what is shown
 * @param first how many of them stand before those left out
 * @param omitted how many were left out there
 */
record ExceptionChain(List<ExceptionDetail> levels, int first, int omitted) {
  static final int MAX_LEVELS = 12;
  private static final int MAX_WALK = 10_000;

  static ExceptionChain of(ExceptionDetail outermost) {
    return of(outermost, MAX_LEVELS);
  }

  /**
   * @param maxLevels how many to show, 1 or more; of one, the root is shown
   */
  static ExceptionChain of(ExceptionDetail outermost, int maxLevels) {
    List<ExceptionDetail> all = new ArrayList<>(4);
    ExceptionDetail detail = outermost;
    while (detail != null && all.size() < MAX_WALK) {
      all.add(detail);
      detail = detail.cause();
    }
    if (all.size() <= maxLevels) {
      return new ExceptionChain(all, all.size(), 0);
    }
    int first = maxLevels / 2;
    List<ExceptionDetail> kept = new ArrayList<>(all.subList(0, first));
    kept.addAll(all.subList(all.size() - (maxLevels - first), all.size()));
    return new ExceptionChain(kept, first, all.size() - maxLevels);
  }

  ExceptionDetail root() {
    return levels.get(levels.size() - 1);
  }

  int size() {
    return levels.size();
  }

  /** Longest part of a frame in bytes. */
  static final int MAX_PART = 256;

  /** How many bytes the frames take, escapes aside. */
  static int frameBytes(ExceptionDetail detail) {
    int sum = 0;
    for (StackFrame frame : detail.frames()) {
      String file = frame.file();
      sum += frame.className().length() + frame.method().length() + 14;
      sum += file == null ? 14 : file.length();
    }
    return sum;
  }
}
