package dev.sightline.pipeline;

import dev.sightline.event.StackFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns stack traces into bounded lists of frames: the innermost and the outermost frames, and from
 * between them those of the application. The same trace gives the same list again, so that a fault
 * that comes back a million times is rendered once.
 */
final class FrameSelection {
  private static final int CACHED_TRACES = 256;
  private static final int CACHED_FRAMES = 4_096;
  private static final int LONGEST_CACHED = 512;
  private static final int LONGEST_EXAMINED = 10_000;
  private static final int MAX_NAME = 512;
  private static final int HASHED = 12;

  private final Predicate<String> inApp;
  private final Map<Trace, Frames> cache = new ConcurrentHashMap<>();
  private final Map<StackTraceElement, StackFrame> frames = new ConcurrentHashMap<>();

  FrameSelection(Predicate<String> inApp) {
    this.inApp = inApp;
  }

  /**
   * @param kept innermost first
   * @param omitted how many of the trace are not in {@code kept}
   */
  record Frames(List<StackFrame> kept, int omitted) {}

  /**
   * @param trace innermost first
   * @param unique how many frames, from the innermost, are not those of the cause as well
   * @param limit how many to keep
   */
  Frames of(StackTraceElement[] trace, int unique, int limit) {
    if (trace.length > LONGEST_CACHED) {
      return select(trace, unique, limit);
    }
    Trace key = new Trace(trace, unique, limit);
    Frames known = cache.get(key);
    if (known != null) {
      return known;
    }
    Frames made = select(trace, unique, limit);
    if (cache.size() >= CACHED_TRACES) {
      cache.clear();
    }
    cache.put(key, made);
    return made;
  }

  private Frames select(StackTraceElement[] trace, int unique, int limit) {
    List<StackFrame> kept = new ArrayList<>(Math.min(unique, limit));
    if (unique <= limit) {
      add(trace, 0, unique, kept);
    } else {
      int outer = limit / 8;
      int inner = limit / 2;
      add(trace, 0, inner, kept);
      addInApp(trace, inner, unique - outer, limit - outer, kept);
      add(trace, unique - outer, unique, kept);
    }
    return new Frames(List.copyOf(kept), trace.length - kept.size());
  }

  private void add(StackTraceElement[] trace, int from, int to, List<StackFrame> kept) {
    for (int i = from; i < to; i++) {
      if (trace[i] != null) {
        kept.add(frame(trace[i]));
      }
    }
  }

  private void addInApp(
      StackTraceElement[] trace, int from, int to, int size, List<StackFrame> kept) {
    int end = Math.min(to, LONGEST_EXAMINED);
    for (int i = from; i < end && kept.size() < size; i++) {
      StackFrame frame = trace[i] == null ? null : frame(trace[i]);
      if (frame != null && frame.inApp()) {
        kept.add(frame);
      }
    }
  }

  /** Most faults share most of their frames: the server's. */
  private StackFrame frame(StackTraceElement element) {
    StackFrame known = frames.get(element);
    if (known != null) {
      return known;
    }
    StackFrame made = make(element);
    if (frames.size() >= CACHED_FRAMES) {
      frames.clear();
    }
    frames.put(element, made);
    return made;
  }

  private StackFrame make(StackTraceElement element) {
    String className = element.getClassName();
    String file = element.getFileName();
    return new StackFrame(
        cut(className),
        cut(element.getMethodName()),
        file == null ? null : cut(file),
        element.getLineNumber(),
        inApp.test(className));
  }

  static String cut(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "...";
  }

  /** A stack trace as a key; most of its strings are interned, so that comparing them is cheap. */
  private static final class Trace {
    private final @Nullable StackTraceElement[] elements;
    private final int unique;
    private final int limit;
    private final int hash;

    Trace(@Nullable StackTraceElement[] elements, int unique, int limit) {
      this.elements = elements;
      this.unique = unique;
      this.limit = limit;
      this.hash = 31 * (31 * hash(elements) + unique) + limit;
    }

    /** Of the length and a few elements: where traces differ, they differ near the throw. */
    private static int hash(@Nullable StackTraceElement[] elements) {
      int hash = elements.length;
      for (int i = 0; i < Math.min(HASHED, elements.length); i++) {
        hash = 31 * hash + Objects.hashCode(elements[i]);
      }
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Trace that
          && unique == that.unique
          && limit == that.limit
          && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
