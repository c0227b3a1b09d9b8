package dev.sightline.redact;

import dev.sightline.redact.rule.JsonStrings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Redacts JSON on its way to another stream, in chunks of any size, with memory bounded by the
 * longest string it looks at. What is harmless passes byte for byte. At the first fault in the
 * notation, and when the document ends too early, a marker is written and the rest withheld.
 */
final class JsonRedaction extends OutputStream {
  static final int MAX_DEPTH = 256;
  static final int MAX_STRING = 1 << 20;
  private static final byte[] MARKER = Redactors.UNREADABLE.getBytes(StandardCharsets.UTF_8);

  private static final byte[] MASK = {'[', 'R', 'E', 'D', 'A', 'C', 'T', 'E', 'D'};

  private enum State {
    VALUE,
    FIRST_KEY,
    KEY,
    COLON,
    AFTER_VALUE,
    STRING,
    LITERAL,
    FAILED
  }

  private final RuleRedactor redactor;
  private final OutputStream out;
  private final boolean[] objects = new boolean[MAX_DEPTH];
  private final boolean[] named = new boolean[MAX_DEPTH];
  private State state = State.VALUE;
  private boolean isKey;
  private boolean nameValue;
  private int depth;

  /** Depth at which a masked value began, or -1. */
  private int hidden = -1;

  /** The value after the current key is to be masked. */
  private boolean secret;

  /** The name leaves it to the value's looks whether it is a secret. */
  private boolean undecided;

  private String secretName = "";

  /** Part of a string or literal that a former chunk held. */
  private byte[] carry = new byte[256];

  private int carried;
  private boolean escaped;

  /** The string has an escape somewhere. */
  private boolean hasEscapes;

  /** What is looked at now, and up to where it is written or left out. */
  private byte[] chunk = carry;

  private int copied;

  /** Where the current token begins, with its quote, and one past its end. */
  private int opened;

  private int closed;

  /** The current token began in a former chunk. */
  private boolean spans;

  JsonRedaction(RuleRedactor redactor, OutputStream out) {
    this.redactor = redactor;
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    chunk = bytes;
    copied = offset;
    while (at < end && state != State.FAILED) {
      byte b = bytes[at];
      if (state == State.STRING || state == State.LITERAL) {
        int stop = state == State.STRING ? stringEnd(bytes, at, end) : literalEnd(bytes, at, end);
        if (stop < 0) {
          suspend(bytes, at, end);
          return;
        }
        at = finishToken(bytes, at, stop);
      } else if (b == '"' || isLiteral(b)) {
        opened = at;
        beginToken(b);
        at = b == '"' ? at + 1 : at;
        if (state == State.FAILED) {
          copy(bytes, copied, opened);
          copied = at;
        }
      } else {
        outside(b, at);
        at++;
      }
    }
    if (state == State.STRING) {
      suspend(bytes, end, end);
      return;
    }
    copy(bytes, copied, state == State.FAILED ? Math.max(copied, at - 1) : at);
    if (state == State.FAILED) {
      marker();
    }
  }

  /** A token goes on in the next chunk: it is kept until its end is known. */
  private void suspend(byte[] bytes, int from, int to) throws IOException {
    if (!spans) {
      copy(bytes, copied, opened);
      spans = true;
    }
    keep(bytes, from, to);
  }

  private void outside(byte b, int at) throws IOException {
    boolean shown = hidden < 0;
    structure(b);
    boolean shows = hidden < 0;
    if (shown != shows || (!shown && state != State.FAILED)) {
      copied = edge(chunk, copied, at, shown);
    }
  }

  private boolean failedMarked;

  /** The last thing written is a marker of an earlier run: the document was cut there. */
  private boolean afterMarker;

  private static boolean isMarker(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, MARKER, 0, MARKER.length);
  }

  private void marker() throws IOException {
    if (!failedMarked) {
      failedMarked = true;
      writeString(Redactors.UNREADABLE);
    }
  }

  private int edge(byte[] bytes, int copied, int at, boolean shown) throws IOException {
    if (shown) {
      copyVisible(bytes, copied, at);
      mask();
    }
    return at + 1;
  }

  private void copy(byte[] bytes, int from, int to) throws IOException {
    if (hidden < 0) {
      copyVisible(bytes, from, to);
    }
  }

  private void copyVisible(byte[] bytes, int from, int to) throws IOException {
    if (to > from) {
      out.write(bytes, from, to - from);
    }
  }

  private void mask() throws IOException {
    out.write('"');
    out.write(JsonStrings.encode(redactor.masked(secretName, "{}")));
    out.write('"');
  }

  private static boolean isLiteral(byte b) {
    return (b >= '0' && b <= '9')
        || b == '-'
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '+';
  }

  private void beginToken(byte b) {
    boolean key = state == State.KEY || state == State.FIRST_KEY;
    if ((key && b != '"')
        || (!key && state != State.VALUE && !(depth == 0 && state == State.AFTER_VALUE))) {
      state = State.FAILED;
      return;
    }
    isKey = key;
    carried = 0;
    escaped = false;
    hasEscapes = false;
    spans = false;
    state = b == '"' ? State.STRING : State.LITERAL;
  }

  private int stringEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (escaped) {
        escaped = false;
        i++;
        continue;
      }
      i = JsonStrings.plainEnd(bytes, i, to);
      if (i < to && bytes[i] == '"') {
        return i;
      }
      escaped = i < to;
      hasEscapes |= escaped;
      i++;
    }
    return -1;
  }

  private static int literalEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (!isLiteral(b) && b != '.') {
        return i;
      }
    }
    return -1;
  }

  private void keep(byte[] bytes, int from, int to) {
    int length = to - from;
    if (carried + length > MAX_STRING) {
      carried = Math.max(carried, MAX_STRING + 1);
      return; // too long to look at: the whole string becomes a marker
    }
    if (carried + length > carry.length) {
      carry = Arrays.copyOf(carry, Math.max(carry.length * 2, carried + length));
    }
    System.arraycopy(bytes, from, carry, carried, length);
    carried += length;
  }

  private int finishToken(byte[] bytes, int from, int to) throws IOException {
    closed = state == State.STRING ? to + 1 : to;
    if (spans) {
      keep(bytes, from, to);
      token(carry, 0, carried);
      copied = closed;
    } else {
      token(bytes, from, to);
    }
    afterToken();
    return closed;
  }

  private void token(byte[] bytes, int from, int to) throws IOException {
    boolean tooLong = to - from > MAX_STRING;
    afterMarker = !tooLong && isMarker(bytes, from, to);
    if (hidden >= 0) {
      return;
    }
    if (tooLong) {
      secret |= isKey;
      replace(Redactors.TRUNCATED);
    } else if (state == State.LITERAL) {
      literal(bytes, from, to);
    } else if (isKey) {
      key(bytes, from, to);
    } else {
      string(bytes, from, to);
    }
  }

  private void key(byte[] bytes, int from, int to) throws IOException {
    JsonNames.Member member = redactor.member(bytes, from, to);
    secret = member.isSecret() || (named[depth - 1] && member.valueOfPair());
    nameValue = member.namesPair();
    undecided = !secret && member.isUndecided();
    secretName = member.isSecret() || undecided ? member.name() : "";
    if (member.holdsSecret()) {
      secret |= content(bytes, from, to);
    } else {
      pass(bytes, from, to);
    }
  }

  private void string(byte[] bytes, int from, int to) throws IOException {
    if (to > from && isHidden(bytes, from, to) && !startsAsMask(bytes, from, to)) {
      replace(redactor.masked(secretName, JsonStrings.decode(bytes, from, to)));
      return;
    }
    if (nameValue && depth > 0 && to - from < 128) {
      named[depth - 1] |= redactor.isSecretName(bytes, from, to);
    }
    if (hasEscapes || redactor.mayHoldSecret(bytes, from, to)) {
      content(bytes, from, to);
    } else {
      pass(bytes, from, to);
    }
  }

  private boolean isHidden(byte[] bytes, int from, int to) {
    return secret
        || (undecided
            && to - from >= 4
            && redactor.hides(secretName, JsonStrings.decode(bytes, from, to)));
  }

  private static boolean startsAsMask(byte[] bytes, int from, int to) {
    return to - from > MASK.length
        && bytes[from] == MASK[0]
        && Arrays.equals(bytes, from, from + MASK.length, MASK, 0, MASK.length);
  }

  /** Redacts a string where necessary; whether it was. */
  private boolean content(byte[] bytes, int from, int to) throws IOException {
    String text = JsonStrings.decode(bytes, from, to);
    String safe = redactor.text(text);
    if (safe.equals(text)) {
      pass(bytes, from, to);
      return false;
    }
    replace(safe);
    return true;
  }

  /** The token stays as it is: it is written with what follows, unless only the copy is left. */
  private void pass(byte[] bytes, int from, int to) throws IOException {
    if (spans) {
      boolean string = state == State.STRING;
      if (string) {
        out.write('"');
      }
      out.write(bytes, from, to - from);
      if (string) {
        out.write('"');
      }
    }
  }

  /** Writes a string in place of the token. */
  private void replace(String text) throws IOException {
    if (!spans) {
      copyVisible(chunk, copied, opened);
      copied = closed;
    }
    writeString(text);
  }

  /** An escape may stand in the middle of what a rule looks for: {@code https:\/\/}. */
  static boolean hasEscape(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private void writeString(String text) throws IOException {
    out.write('"');
    out.write(JsonStrings.encode(text));
    out.write('"');
  }

  private void literal(byte[] bytes, int from, int to) throws IOException {
    boolean number = bytes[from] == '-' || (bytes[from] >= '0' && bytes[from] <= '9');
    if (number && isHidden(bytes, from, to)) {
      replace(
          redactor.masked(secretName, new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    } else if (number && to - from >= 13) {
      content(bytes, from, to);
    } else {
      pass(bytes, from, to);
    }
  }

  private void afterToken() {
    if (isKey) {
      state = State.COLON;
    } else {
      valueDone();
    }
    carried = 0;
  }

  private void valueDone() {
    state = State.AFTER_VALUE;
    secret = false;
    nameValue = false;
  }

  /** A byte outside of strings and literals. */
  private void structure(byte b) {
    afterMarker &= b <= ' ';
    switch (b) {
      case ' ', '\t', '\r', '\n' -> {}
      case '{', '[' -> open(b == '{');
      case '}', ']' -> close(b == '}');
      case ':' -> state = state == State.COLON ? State.VALUE : State.FAILED;
      case ',' -> comma();
      default -> state = State.FAILED;
    }
  }

  private void comma() {
    if (state != State.AFTER_VALUE || depth == 0) {
      state = State.FAILED;
    } else {
      state = objects[depth - 1] ? State.KEY : State.VALUE;
    }
  }

  private void open(boolean object) {
    boolean next = depth == 0 && state == State.AFTER_VALUE;
    if ((state != State.VALUE && !next) || depth == MAX_DEPTH) {
      state = State.FAILED;
      return;
    }
    objects[depth] = object;
    named[depth] = false;
    if (secret && hidden < 0) {
      hidden = depth;
    }
    depth++;
    secret = false;
    nameValue = false;
    state = object ? State.FIRST_KEY : State.VALUE;
    emptyArray = !object;
  }

  private boolean emptyArray;

  private void close(boolean object) {
    boolean fits = depth > 0 && objects[depth - 1] == object;
    boolean ended =
        state == State.AFTER_VALUE
            || (object ? state == State.FIRST_KEY : state == State.VALUE && emptyArray);
    if (!fits || !ended) {
      state = State.FAILED;
      return;
    }
    depth--;
    if (hidden == depth) {
      hidden = -1;
    }
    valueDone();
  }

  /** Ends the document; what is incomplete is marked. The stream below stays open. */
  @Override
  public void close() throws IOException {
    if (state == State.LITERAL && depth == 0) {
      token(carry, 0, carried);
      afterToken();
    }
    boolean complete = depth == 0 && (state == State.AFTER_VALUE || state == State.VALUE);
    if (!complete && !afterMarker) {
      marker();
    }
    state = State.FAILED;
    failedMarked = true;
    out.flush();
  }
}
