package dev.sightline.error;

import dev.sightline.event.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Throwables and tags that nobody expects; each throwable is of another class. */
public final class HostileErrors {
  /** A character no database takes, half a pair, quotes, controls, direction marks. */
  public static final String TEXT =
      "a\u0000b \ud800 \udc00 \" \\ \n \r \u202e \u2028 \ufeff <script> ' --";

  private HostileErrors() {}

  public static List<Throwable> all() {
    return List.of(manyFrames(), deep(), circular(), hugeMessage(), hostileText(), unreadable());
  }

  private static Throwable manyFrames() {
    Throwable thrown = new IllegalStateException("5,000 frames");
    StackTraceElement[] trace = new StackTraceElement[5_000];
    for (int i = 0; i < trace.length; i++) {
      trace[i] = new StackTraceElement("com.acme.Frame" + i, "m" + TEXT, TEXT, i);
    }
    thrown.setStackTrace(trace);
    return thrown;
  }

  private static Throwable deep() {
    Throwable thrown = new IllegalArgumentException("root");
    for (int i = 0; i < 10_000; i++) {
      thrown = new UnsupportedOperationException("level " + i, thrown);
    }
    return thrown;
  }

  private static Throwable circular() {
    Throwable one = new ClassCastException("one");
    Throwable two = new IndexOutOfBoundsException("two");
    one.initCause(two);
    two.initCause(one);
    one.addSuppressed(two);
    two.addSuppressed(one);
    return one;
  }

  private static Throwable hugeMessage() {
    return new NegativeArraySizeException(("words " + TEXT).repeat(200_000));
  }

  private static Throwable hostileText() {
    return new NumberFormatException(TEXT);
  }

  private static Throwable unreadable() {
    return new NullPointerException() {
      private static final long serialVersionUID = 1;

      @Override
      public String getMessage() {
        throw new IllegalStateException(TEXT);
      }

      @Override
      public StackTraceElement[] getStackTrace() {
        throw new StackOverflowError();
      }
    };
  }

  /** Many, odd, huge and nested. */
  public static Fields tags() {
    List<Object> pairs = new ArrayList<>();
    pairs.addAll(List.of(TEXT, TEXT, "", "", "huge", "x".repeat(1_000_000)));
    pairs.addAll(List.of("nan", Double.NaN, "infinite", Double.POSITIVE_INFINITY));
    pairs.addAll(List.of("nested", Map.of(TEXT, List.of(Map.of("deep", TEXT), Long.MIN_VALUE))));
    for (int i = 0; i < 10_000; i++) {
      pairs.add("key" + i);
      pairs.add(TEXT + i);
    }
    return Fields.of(pairs.toArray());
  }
}
