package dev.sightline.error.grouping;

import dev.sightline.GroupingRule;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which errors are the same fault. Two are when their exceptions, without wrappers, are of
 * the same types and arose in the same methods of the application; where no method of the
 * application is known, when their messages differ in values only. Line numbers, lambdas, proxies
 * and whatever else changes from build to build do not count. Safe for all threads.
 */
public final class Fingerprints {
  /** Version of the rules; errors are compared under the same version only. */
  static final int VERSION = 1;

  private static final int FRAMES = 8;
  private static final int LIBRARY_FRAMES = 4;
  private static final int REMEMBERED = 256;

  private final OwnRules ownRules;
  private final Map<Seen, Grouping> remembered = new ConcurrentHashMap<>();

  /** The default rules. */
  public Fingerprints() {
    this(Map.of());
  }

  /**
   * The default rules, and before them one's own.
   *
   * @param ownRules by the name of a group: the class name of an exception, or a prefix of class
   *     names that ends in {@code .*}; an error with such an exception anywhere in its chain is of
   *     that group
   */
  public Fingerprints(Map<String, String> ownRules) {
    this(ownRules, List.of());
  }

  /**
   * With rules of the application, too.
   *
   * @param ownRules group by exception class or prefix
   * @param beans asked before them
   */
  public Fingerprints(Map<String, String> ownRules, List<GroupingRule> beans) {
    this.ownRules = new OwnRules(ownRules, beans);
  }

  /** The fingerprint alone. */
  public String of(ExceptionDetail detail) {
    return group(detail).fingerprint();
  }

  /** Why the event belongs to its group. */
  public String explain(ErrorEvent event) {
    ExceptionDetail exception = event.exception();
    ExceptionDetail detail =
        exception == null
            ? new ExceptionDetail("message", event.message(), null, List.of(), 0, null, List.of())
            : exception;
    return group(detail).explanation();
  }

  /** The fingerprint and the reason. */
  public Grouping group(ExceptionDetail detail) {
    OwnRules.Answer own = ownRules.ask(detail);
    if (own != null) {
      return grouping(List.of(own.kind(), own.name()), own.explanation() + ".");
    }
    Fault fault = Fault.of(detail);
    Seen seen = new Seen(fault);
    Grouping known = remembered.get(seen);
    if (known != null) {
      return known;
    }
    Set<String> calls = calls(fault.inAppFrames(), FRAMES);
    if (calls.isEmpty()) {
      return byMessage(fault);
    }
    Grouping made = byCalls(fault, calls);
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    remembered.put(seen, made);
    return made;
  }

  private static Grouping byCalls(Fault fault, Set<String> calls) {
    List<String> parts = types("calls", fault);
    parts.addAll(calls);
    String what = calls.size() == 1 ? " and method " : " and " + calls.size() + " methods, from ";
    return grouping(parts, sentence(fault, what + calls.iterator().next()));
  }

  private static Grouping byMessage(Fault fault) {
    String message = fault.root().message();
    String template = message == null ? "" : MessageTemplates.of(message);
    List<String> parts = types("message", fault);
    if (!template.isEmpty()) {
      parts.add(template);
      return grouping(parts, sentence(fault, " and message \"" + template + "\""));
    }
    Set<String> calls = calls(fault.root().frames(), LIBRARY_FRAMES);
    parts.addAll(calls);
    String from = calls.isEmpty() ? "" : " and library method " + calls.iterator().next();
    return grouping(parts, sentence(fault, from));
  }

  private static List<String> types(String rule, Fault fault) {
    List<String> parts = new ArrayList<>();
    parts.add(rule);
    parts.add(GeneratedCode.stableClass(fault.first().type()));
    parts.add(GeneratedCode.stableClass(fault.root().type()));
    return parts;
  }

  /** Distinct methods, innermost first, so that the depth of a recursion does not count. */
  private static Set<String> calls(List<StackFrame> frames, int limit) {
    Set<String> calls = new LinkedHashSet<>();
    for (StackFrame frame : frames) {
      if (calls.size() == limit) {
        break;
      }
      String type = GeneratedCode.stableClass(frame.className());
      calls.add(type + "." + GeneratedCode.stableMethod(frame.method()));
    }
    return calls;
  }

  private static String sentence(Fault fault, String rest) {
    String first = fault.first().type();
    String root = fault.root().type();
    String types = first.equals(root) ? first : root + " inside " + first;
    String opened =
        fault.opened().isEmpty() ? "" : " Opened: " + String.join(", ", fault.opened()) + ".";
    return "Same exception " + types + rest + "." + opened;
  }

  private static Grouping grouping(List<String> parts, String explanation) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part).append('\n'));
    byte[] hash;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    hash[0] = VERSION;
    return new Grouping(
        HexFormat.of().formatHex(hash, 0, 10), explanation + " Rules version " + VERSION + ".");
  }

  /** A fault already examined: the same types, and the very list of frames it had then. */
  private static final class Seen {
    private final String first;
    private final String root;
    private final List<String> opened;
    private final List<StackFrame> frames;

    Seen(Fault fault) {
      first = fault.first().type();
      root = fault.root().type();
      opened = fault.opened();
      frames = fault.origin().frames();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same trace is rendered as the same list
    public boolean equals(@Nullable Object other) {
      return other instanceof Seen that
          && frames == that.frames
          && first.equals(that.first)
          && root.equals(that.root)
          && opened.equals(that.opened);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(frames) + root.hashCode();
    }
  }
}
