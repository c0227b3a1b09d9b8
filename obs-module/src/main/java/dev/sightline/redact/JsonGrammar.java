package dev.sightline.redact;

/**
 * Where in a JSON document the next byte stands, by the grammar, without looking at what strings
 * and literals hold. Documents may follow one another, as lines of JSON do. The first fault is
 * final.
 */
final class JsonGrammar {
  static final int MAX_DEPTH = 256;

  private enum State {
    VALUE,
    FIRST_KEY,
    KEY,
    COLON,
    AFTER_VALUE,
    FAILED
  }

  private final boolean[] objects = new boolean[MAX_DEPTH];
  private State state = State.VALUE;
  private int depth;

  /** Nothing stands yet in the array that was opened last. */
  private boolean emptyArray;

  /** What a byte outside of strings and literals did. */
  enum Step {
    NONE,
    OPENED,
    CLOSED
  }

  int depth() {
    return depth;
  }

  boolean hasFailed() {
    return state == State.FAILED;
  }

  void fail() {
    state = State.FAILED;
  }

  /** A name of a member comes next. */
  boolean expectsKey() {
    return state == State.KEY || state == State.FIRST_KEY;
  }

  /** A string or a literal begins: whether it may; if not, the document has failed. */
  boolean begins(boolean string) {
    boolean fits =
        expectsKey() ? string : state == State.VALUE || (depth == 0 && state == State.AFTER_VALUE);
    if (!fits) {
      fail();
    }
    return fits;
  }

  /** A name ended, or else a value. */
  void ended(boolean key) {
    state = key ? State.COLON : State.AFTER_VALUE;
  }

  /** Takes a byte outside of strings and literals. */
  Step structure(byte b) {
    switch (b) {
      case '{', '[' -> {
        return open(b == '{');
      }
      case '}', ']' -> {
        return close(b == '}');
      }
      case ' ', '\t', '\r', '\n' -> {}
      case ':' -> state = state == State.COLON ? State.VALUE : State.FAILED;
      case ',' -> comma();
      default -> fail();
    }
    return Step.NONE;
  }

  /** Everything that was opened is closed; also before the first value. */
  boolean isComplete() {
    return depth == 0 && (state == State.AFTER_VALUE || state == State.VALUE);
  }

  private void comma() {
    if (state != State.AFTER_VALUE || depth == 0) {
      fail();
    } else {
      state = objects[depth - 1] ? State.KEY : State.VALUE;
    }
  }

  private Step open(boolean object) {
    boolean next = depth == 0 && state == State.AFTER_VALUE;
    if ((state != State.VALUE && !next) || depth == MAX_DEPTH) {
      fail();
      return Step.NONE;
    }
    objects[depth++] = object;
    state = object ? State.FIRST_KEY : State.VALUE;
    emptyArray = !object;
    return Step.OPENED;
  }

  private Step close(boolean object) {
    boolean fits = depth > 0 && objects[depth - 1] == object;
    boolean ended =
        state == State.AFTER_VALUE
            || (object ? state == State.FIRST_KEY : state == State.VALUE && emptyArray);
    if (!fits || !ended) {
      fail();
      return Step.NONE;
    }
    depth--;
    state = State.AFTER_VALUE;
    return Step.CLOSED;
  }
}
