package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.List;

/**
 * An exception as a JSON object within a limit. Types and messages of all levels come first in the
 * budget, then the frames of the root cause, then those of the others.
 */
final class ExceptionJson {
  private static final int MAX_TYPE_BYTES = 200;
  private static final int MAX_MESSAGE_BYTES = 2_048;
  private static final int MAX_SUPPRESSED = 4;
  private static final int LEVEL_OVERHEAD = 160;

  private static final byte[] TYPE = LineBuffer.ascii("{\"type\":");
  private static final byte[] MESSAGE = LineBuffer.ascii(",\"message\":");
  private static final byte[] FINGERPRINT = LineBuffer.ascii(",\"fingerprint\":");
  private static final byte[] FRAMES = LineBuffer.ascii(",\"frames\":[");
  private static final byte[] FRAMES_OMITTED = LineBuffer.ascii(",\"frames_omitted\":");
  private static final byte[] CAUSES_OMITTED = LineBuffer.ascii(",\"causes_omitted\":");
  private static final byte[] CAUSE = LineBuffer.ascii(",\"cause\":");
  private static final byte[] SUPPRESSED = LineBuffer.ascii(",\"suppressed\":[");

  private final LineBuffer out;
  private final FrameBytes frames;
  private final ExceptionChain chain;
  private final int maxMessage;
  private final int maxType;
  private final int limit;

  private ExceptionJson(LineBuffer out, ExceptionDetail detail, int limit, FrameBytes frames) {
    this.out = out;
    this.frames = frames;
    this.limit = limit;
    int room = Math.max(0, limit - out.length);
    this.chain =
        ExceptionChain.of(detail, Math.max(1, Math.min(ExceptionChain.MAX_LEVELS, room / 200)));
    int share = Math.max(24, room / 4 / chain.size());
    this.maxMessage = Math.min(MAX_MESSAGE_BYTES, share);
    this.maxType = Math.min(MAX_TYPE_BYTES, share);
  }

  /** Appends the object; stays below {@code limit} where that leaves room for the types at all. */
  static void put(LineBuffer out, ExceptionDetail detail, int limit, FrameBytes frames) {
    new ExceptionJson(out, detail, limit, frames).put();
  }

  private void put() {
    out.truncated |= chain.omitted() > 0;
    int budget = limit - out.length;
    for (ExceptionDetail level : chain.levels()) {
      budget -= header(level);
    }
    int suppressedBudget = chain.levels().get(0).suppressed().isEmpty() ? 0 : budget / 6;
    budget -= suppressedBudget;
    int forRoot = Math.min(ExceptionChain.frameBytes(chain.root()), budget / 2);
    level(0, budget - (chain.size() == 1 ? 0 : forRoot), forRoot, suppressedBudget);
  }

  private int header(ExceptionDetail level) {
    String message = level.message();
    return LEVEL_OVERHEAD
        + Math.min(level.type().length() * 2, maxType)
        + (message == null ? 0 : Math.min(message.length() * 3, maxMessage));
  }

  private void level(int index, int others, int forRoot, int suppressedBudget) {
    ExceptionDetail detail = chain.levels().get(index);
    boolean last = index == chain.size() - 1;
    int share = last ? others + (index == 0 ? 0 : forRoot) : others / (chain.size() - 1 - index);
    head(detail);
    int before = out.length;
    frames(detail, before + share);
    int left = others - (out.length - before);
    if (!last) {
      causesOmitted(index);
      out.put(CAUSE);
      level(index + 1, left, forRoot, suppressedBudget);
    }
    if (index == 0 && !detail.suppressed().isEmpty()) {
      suppressed(detail.suppressed(), out.length + suppressedBudget);
    }
    out.put('}');
  }

  private void causesOmitted(int index) {
    if (chain.omitted() > 0 && index == chain.first() - 1) {
      out.put(CAUSES_OMITTED);
      out.putLong(chain.omitted());
    }
  }

  private void head(ExceptionDetail detail) {
    out.put(TYPE);
    out.putQuoted(detail.type(), maxType);
    String message = detail.message();
    if (message != null) {
      out.put(MESSAGE);
      out.putQuoted(message, maxMessage);
    }
    String fingerprint = detail.fingerprint();
    if (fingerprint != null) {
      out.put(FINGERPRINT);
      out.putQuoted(fingerprint, Math.min(64, maxType));
    }
  }

  private void frames(ExceptionDetail detail, int end) {
    List<StackFrame> all = detail.frames();
    int omitted = detail.framesOmitted();
    out.put(FRAMES);
    for (int i = 0; i < all.size(); i++) {
      int mark = out.length;
      if (i > 0) {
        out.put(',');
      }
      out.put('"');
      frames.put(out, all.get(i));
      out.put('"');
      if (out.length > end) {
        out.rewind(mark);
        out.truncated = true;
        omitted += all.size() - i;
        break;
      }
    }
    out.put(']');
    if (omitted > 0) {
      out.put(FRAMES_OMITTED);
      out.putLong(omitted);
    }
  }

  private void suppressed(List<ExceptionDetail> all, int end) {
    out.put(SUPPRESSED);
    int shown = Math.min(all.size(), MAX_SUPPRESSED);
    for (int i = 0; i < shown; i++) {
      int mark = out.length;
      if (i > 0) {
        out.put(',');
      }
      int room = (end - out.length) / (shown - i);
      ExceptionDetail detail = all.get(i);
      head(detail);
      frames(detail, out.length + Math.max(0, room - LEVEL_OVERHEAD));
      rootOf(detail);
      out.put('}');
      if (out.length > end) {
        out.rewind(mark);
        out.truncated = true;
        break;
      }
    }
    out.put(']');
  }

  /** Of a suppressed exception only the root of its causes is kept, without frames. */
  private void rootOf(ExceptionDetail detail) {
    if (detail.cause() != null) {
      out.put(CAUSE);
      head(detail.root());
      out.put('}');
    }
  }
}
