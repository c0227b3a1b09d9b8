package dev.sightline.pipeline;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.redact.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Renders throwables as bounded, redacted data. Never throws, ends on cyclic and endless chains,
 * and always keeps the root cause. Whatever was left out stands as an exception of type {@link
 * #OMITTED} in its place. A frame that an exception shares with its cause is shown on the cause.
 * Safe for all threads.
 */
public final class ExceptionDescriber {
  /** Type of the detail that stands for what was left out; its message tells how much. */
  public static final String OMITTED = "[omitted]";

  private static final StackTraceElement[] NO_TRACE = {};

  private final SafeMessages messages;
  private final FrameSelection selection;
  private final DescriptionLimits limits;

  /**
   * @param redactor applied to every message
   * @param inAppClass whether a class, by its binary name, belongs to the application
   * @param limits how much to keep
   */
  public ExceptionDescriber(
      Redactor redactor, Predicate<String> inAppClass, DescriptionLimits limits) {
    this.messages = new SafeMessages(redactor, limits.messageChars());
    this.selection = new FrameSelection(inAppClass);
    this.limits = limits;
  }

  /** The throwable as data, without a fingerprint. */
  public ExceptionDetail describe(Throwable thrown) {
    try {
      return new Description().chain(thrown, limits.causes(), limits.rootFrames());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      String type = FrameSelection.cut(thrown.getClass().getName());
      return marker(type, SafeMessages.unreadable("exception", e), null);
    }
  }

  private static ExceptionDetail marker(
      String type, String message, @Nullable ExceptionDetail cause) {
    return new ExceptionDetail(type, message, null, List.of(), 0, cause, List.of());
  }

  private static StackTraceElement[] traceOf(Throwable thrown) {
    try {
      StackTraceElement[] trace = thrown.getStackTrace();
      return trace == null ? NO_TRACE : trace;
    } catch (Throwable e) { // foreign code may throw anything
      return NO_TRACE;
    }
  }

  /** How many frames of {@code trace}, from the innermost, its cause does not have as well. */
  private static int unique(StackTraceElement[] trace, StackTraceElement[] cause) {
    int own = trace.length - 1;
    int other = cause.length - 1;
    while (own > 0 && other >= 0 && trace[own] != null && trace[own].equals(cause[other])) {
      own--;
      other--;
    }
    return own + 1;
  }

  /** One throwable on its way to become data; counts what it has cost so far. */
  private final class Description {
    private int details;

    ExceptionDetail chain(Throwable outermost, int maxCauses, int rootFrames) {
      CauseChain chain = CauseChain.of(outermost, maxCauses);
      List<Throwable> kept = chain.kept();
      details += kept.size();
      Throwable root = kept.get(kept.size() - 1);
      StackTraceElement[] trace = traceOf(root);
      ExceptionDetail detail =
          detail(root, trace, trace.length, rootFrames, null, suppressed(root, chain.end()));
      for (int i = kept.size() - 2; i >= 0; i--) {
        if (i == kept.size() - 2 && chain.omitted() > 0) {
          detail = marker(OMITTED, chain.omitted() + " causes", detail);
        }
        StackTraceElement[] own = traceOf(kept.get(i));
        List<ExceptionDetail> suppressed = suppressed(kept.get(i), CauseChain.End.ROOT);
        int unique = unique(own, trace);
        detail = detail(kept.get(i), own, unique, limits.wrapperFrames(), detail, suppressed);
        trace = own;
      }
      return detail;
    }

    private ExceptionDetail detail(
        Throwable thrown,
        StackTraceElement[] trace,
        int unique,
        int maxFrames,
        @Nullable ExceptionDetail cause,
        List<ExceptionDetail> suppressed) {
      FrameSelection.Frames frames = selection.of(trace, unique, maxFrames);
      return new ExceptionDetail(
          FrameSelection.cut(thrown.getClass().getName()),
          messages.of(thrown),
          null,
          frames.kept(),
          frames.omitted(),
          cause,
          suppressed);
    }

    /** Counted against the whole description, so that suppressed cycles end. */
    private List<ExceptionDetail> suppressed(Throwable thrown, CauseChain.End end) {
      Throwable[] all = thrown.getSuppressed();
      if (all.length == 0 && end == CauseChain.End.ROOT) {
        return List.of();
      }
      List<ExceptionDetail> described = new ArrayList<>();
      if (end != CauseChain.End.ROOT) {
        described.add(marker(OMITTED, "cause: " + reason(end), null));
      }
      int taken = 0;
      while (taken < all.length && taken < limits.suppressed() && details < limits.details()) {
        described.add(chain(all[taken++], 2, limits.wrapperFrames()));
      }
      if (taken < all.length) {
        described.add(marker(OMITTED, (all.length - taken) + " suppressed", null));
      }
      return described;
    }

    private static String reason(CauseChain.End end) {
      return switch (end) {
        case CIRCULAR -> "circular";
        case FAILED -> "unreadable";
        default -> "chain too long";
      };
    }
  }
}
