package dev.sightline.log.line;

import dev.sightline.event.StackFrame;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Frames of stacks as they are written, escaped for JSON: such as {@code
 * com.acme.Orders.place(Orders.java:42)}. Remembered by identity, since whoever describes
 * exceptions hands out the same frame for the same line of code again. Bounded, lossy, without
 * locks.
 */
final class FrameBytes {
  private static final int SLOTS = 2_048;

  /** Longest part of a frame in bytes. */
  private static final int MAX_PART = ExceptionChain.MAX_PART;

  private static final class Known {
    private final StackFrame frame;
    private final byte[] bytes;

    private Known(StackFrame frame, byte[] bytes) {
      this.frame = frame;
      this.bytes = bytes;
    }
  }

  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(SLOTS);

  /** Appends the frame. */
  @SuppressWarnings("ReferenceEquality")
  void put(LineBuffer out, StackFrame frame) {
    int hash = System.identityHashCode(frame);
    int slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
    Known found = known.getAcquire(slot);
    if (found != null && found.frame == frame) {
      out.put(found.bytes);
      return;
    }
    int start = out.length;
    encode(out, frame);
    known.setRelease(slot, new Known(frame, Arrays.copyOfRange(out.bytes, start, out.length)));
  }

  private static void encode(LineBuffer out, StackFrame frame) {
    out.putEscaped(frame.className(), MAX_PART);
    out.put('.');
    out.putEscaped(frame.method(), MAX_PART);
    out.put('(');
    String file = frame.file();
    out.putEscaped(file == null ? "Unknown Source" : file, MAX_PART);
    if (file != null && frame.line() >= 0) {
      out.put(':');
      out.putLong(frame.line());
    }
    out.put(')');
  }
}
