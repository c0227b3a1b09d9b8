package dev.sightline.log.line;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.List;

/**
 * An exception as the text of a stack trace inside a JSON string, root cause first, so that what is
 * cut to fit is what matters least.
 */
final class StackText {
  private static final byte[] NEXT_FRAME = LineBuffer.ascii("\\n\\tat ");
  private static final byte[] WRAPPED_BY = LineBuffer.ascii("\\nWrapped by: ");
  private static final byte[] SUPPRESSED = LineBuffer.ascii("\\n\\tSuppressed: ");
  private static final byte[] MORE = LineBuffer.ascii("\\n\\t... ");
  private static final byte[] MORE_END = LineBuffer.ascii(" more");
  private static final int MAX_MESSAGE_BYTES = 1_024;
  private static final int TAIL = 32;

  private StackText() {}

  /** Appends the quoted text, at most up to {@code limit}. */
  static void put(LineBuffer out, ExceptionDetail detail, int limit, FrameBytes frames) {
    List<ExceptionDetail> levels = ExceptionChain.of(detail).levels();
    out.put('"');
    int room = Math.max(0, limit - out.length - TAIL);
    for (int i = levels.size() - 1; i >= 0; i--) {
      int mark = out.length;
      if (i < levels.size() - 1) {
        out.put(WRAPPED_BY);
      }
      title(out, levels.get(i), room / 4);
      if (out.length > limit - TAIL && i < levels.size() - 1) {
        out.rewind(mark);
        out.truncated = true;
        break;
      }
      frames(out, levels.get(i), limit - TAIL - (i == 0 ? 0 : room / 4), frames);
    }
    suppressed(out, detail, limit - TAIL);
    out.put('"');
  }

  private static void suppressed(LineBuffer out, ExceptionDetail detail, int limit) {
    for (ExceptionDetail each : detail.suppressed()) {
      int mark = out.length;
      out.put(SUPPRESSED);
      title(out, each, 256);
      if (out.length > limit) {
        out.rewind(mark);
        out.truncated = true;
        return;
      }
    }
  }

  private static void title(LineBuffer out, ExceptionDetail detail, int room) {
    out.putEscaped(detail.type(), ExceptionChain.MAX_PART);
    String message = detail.message();
    if (message != null) {
      out.put(':');
      out.put(' ');
      out.putEscaped(message, Math.max(24, Math.min(MAX_MESSAGE_BYTES, room)));
    }
  }

  private static void frames(LineBuffer out, ExceptionDetail detail, int limit, FrameBytes frames) {
    int omitted = detail.framesOmitted();
    List<StackFrame> all = detail.frames();
    for (int i = 0; i < all.size(); i++) {
      int mark = out.length;
      out.put(NEXT_FRAME);
      frames.put(out, all.get(i));
      if (out.length > limit - TAIL) {
        out.rewind(mark);
        out.truncated = true;
        omitted += all.size() - i;
        break;
      }
    }
    if (omitted > 0 && out.length < limit) {
      out.put(MORE);
      out.putLong(omitted);
      out.put(MORE_END);
    }
  }
}
