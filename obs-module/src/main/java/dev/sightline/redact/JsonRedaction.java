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
  static final int MAX_STRING = 1 << 20;
  private static final byte[] MARKER = Redactors.UNREADABLE.getBytes(StandardCharsets.UTF_8);

  private enum Token {
    NONE,
    STRING,
    LITERAL
  }

  private final JsonGrammar grammar = new JsonGrammar();
  private final JsonPassage passage;
  private final JsonTokens tokens;
  private Token token = Token.NONE;
  private boolean isKey;

  /** The string has an escape somewhere; the last byte began one. */
  private boolean hasEscapes;

  private boolean escaped;

  /** Depth at which a masked value began, or -1. */
  private int hidden = -1;

  private boolean marked;

  /** The last thing written is a marker of an earlier run: the document was cut there. */
  private boolean afterMarker;

  JsonRedaction(RuleRedactor redactor, OutputStream out) {
    passage = new JsonPassage(out, MAX_STRING);
    tokens = new JsonTokens(redactor, passage);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    passage.next(bytes, offset);
    while (at < end && !grammar.hasFailed()) {
      byte b = bytes[at];
      if (token != Token.NONE) {
        int stop = token == Token.STRING ? stringEnd(bytes, at, end) : literalEnd(bytes, at, end);
        if (stop < 0) {
          passage.suspend(at, end, hidden >= 0);
          return;
        }
        at = finishToken(bytes, at, stop);
      } else if (b == '"') {
        beginToken(true, at++);
      } else if (isLiteral(b)) {
        beginToken(false, at);
      } else {
        outside(b, at++);
      }
    }
    if (token == Token.STRING) {
      passage.suspend(end, end, hidden >= 0);
    } else {
      endOfChunk(at);
    }
  }

  private void endOfChunk(int at) throws IOException {
    if (grammar.hasFailed()) {
      mark();
    } else if (hidden < 0) {
      passage.copy(at);
    }
  }

  /** The rest of the document is withheld. */
  private void fail(int at) throws IOException {
    grammar.fail();
    if (hidden < 0) {
      passage.copy(at);
    }
  }

  private void mark() throws IOException {
    if (!marked) {
      marked = true;
      passage.string(Redactors.UNREADABLE);
    }
  }

  private void beginToken(boolean string, int at) throws IOException {
    isKey = grammar.expectsKey();
    if (!grammar.begins(string)) {
      fail(at);
      return;
    }
    escaped = false;
    hasEscapes = false;
    token = string ? Token.STRING : Token.LITERAL;
    passage.tokenBegins(at);
  }

  private int finishToken(byte[] bytes, int from, int to) throws IOException {
    int after = token == Token.STRING ? to + 1 : to;
    if (passage.tokenEnds(from, to, after)) {
      look(passage.carry(), 0, passage.carried());
    } else {
      look(bytes, from, to);
    }
    tokenDone();
    return after;
  }

  private void tokenDone() {
    token = Token.NONE;
    passage.tokenDone();
    grammar.ended(isKey);
    if (!isKey) {
      tokens.valueEnds();
    }
  }

  private void look(byte[] bytes, int from, int to) throws IOException {
    boolean tooLong = to - from > MAX_STRING;
    afterMarker = !tooLong && Arrays.equals(bytes, from, to, MARKER, 0, MARKER.length);
    if (hidden >= 0) {
      return;
    }
    if (tooLong) {
      tokens.tooLong(isKey);
    } else if (token == Token.LITERAL) {
      tokens.literal(bytes, from, to);
    } else if (isKey) {
      tokens.key(bytes, from, to, grammar.depth());
    } else {
      tokens.string(bytes, from, to, grammar.depth(), hasEscapes);
    }
  }

  /** A byte outside of strings and literals. */
  private void outside(byte b, int at) throws IOException {
    afterMarker &= b <= ' ';
    JsonGrammar.Step step = grammar.structure(b);
    if (grammar.hasFailed()) {
      fail(at);
    } else if (step == JsonGrammar.Step.OPENED) {
      opened(at);
    } else if (step == JsonGrammar.Step.CLOSED) {
      closed(at);
    }
  }

  private void opened(int at) throws IOException {
    if (tokens.valueOpens(grammar.depth()) && hidden < 0) {
      hidden = grammar.depth() - 1;
      passage.copy(at);
      passage.string(tokens.maskOfAll());
    }
  }

  private void closed(int at) {
    if (hidden == grammar.depth()) {
      hidden = -1;
      passage.skip(at + 1);
    }
    tokens.valueEnds();
  }

  private static boolean isLiteral(byte b) {
    return (b >= '0' && b <= '9')
        || b == '-'
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '+';
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

  /** Ends the document; what is incomplete is marked. The stream below stays open. */
  @Override
  public void close() throws IOException {
    if (token == Token.LITERAL && grammar.depth() == 0) {
      look(passage.carry(), 0, passage.carried());
      tokenDone();
    }
    boolean complete = token == Token.NONE && grammar.isComplete();
    if (!complete && !afterMarker) {
      mark();
    }
    grammar.fail();
    marked = true;
    passage.flush();
  }
}
