package dev.sightline.redact;

import dev.sightline.redact.rule.JsonStrings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * What passes from chunks of JSON to the stream behind: as much as possible in one piece, up to a
 * token that is replaced. A token that a chunk leaves unfinished is kept, up to a bound, until its
 * end is known.
 */
final class JsonPassage {
  private final OutputStream out;
  private final int longest;

  private byte[] chunk = {};

  /** Up to where the chunk is written or left out. */
  private int copied;

  /** Where the current token begins, with its quote, and one past its end. */
  private int opened;

  private int closed;

  /** The current token began in a former chunk; what those held. */
  private boolean spans;

  private byte[] carry = new byte[256];
  private int carried;

  /**
   * Nothing has passed yet.
   *
   * @param longest bytes of a token that are kept; a longer one is only counted
   */
  JsonPassage(OutputStream out, int longest) {
    this.out = out;
    this.longest = longest;
  }

  void next(byte[] bytes, int from) {
    chunk = bytes;
    copied = from;
  }

  void tokenBegins(int at) {
    opened = at;
    carried = 0;
    spans = false;
  }

  /** The token goes on in the next chunk; what stood before it passes, unless it is hidden. */
  void suspend(int from, int to, boolean hidden) throws IOException {
    if (!spans) {
      if (!hidden) {
        copy(opened);
      }
      spans = true;
    }
    keep(from, to);
  }

  private void keep(int from, int to) {
    int length = to - from;
    if (carried + length > longest) {
      carried = longest + 1;
      return; // too long to look at: the whole becomes a marker
    }
    if (carried + length > carry.length) {
      carry = Arrays.copyOf(carry, Math.max(carry.length * 2, carried + length));
    }
    System.arraycopy(chunk, from, carry, carried, length);
    carried += length;
  }

  /** The token ends within this chunk, or with it; whether its bytes are in {@link #carry}. */
  boolean tokenEnds(int from, int to, int after) {
    closed = after;
    if (spans) {
      keep(from, to);
    }
    return spans;
  }

  /** After a token was looked at: one that began in a former chunk is written or left out. */
  void tokenDone() {
    if (spans) {
      copied = closed;
    }
    carried = 0;
  }

  byte[] carry() {
    return carry;
  }

  int carried() {
    return carried;
  }

  /** The token stays as it is: it is written with what follows, unless only the copy is left. */
  void pass(byte[] bytes, int from, int to, boolean quoted) throws IOException {
    if (spans) {
      if (quoted) {
        out.write('"');
      }
      out.write(bytes, from, to - from);
      if (quoted) {
        out.write('"');
      }
    }
  }

  /** Writes a string in place of the token. */
  void replace(String text) throws IOException {
    if (!spans) {
      copy(opened);
      copied = closed;
    }
    string(text);
  }

  void string(String text) throws IOException {
    out.write('"');
    out.write(JsonStrings.encode(text));
    out.write('"');
  }

  /** What was not written yet passes, up to here. */
  void copy(int to) throws IOException {
    if (to > copied) {
      out.write(chunk, copied, to - copied);
      copied = to;
    }
  }

  /** What was not written yet, up to here, is left out. */
  void skip(int to) {
    copied = to;
  }

  void flush() throws IOException {
    out.flush();
  }
}
