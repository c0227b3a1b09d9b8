package dev.sightline.console.view;

import dev.sightline.event.ExceptionDetail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exception of a chain.
 *
 * @param role empty for the outermost, else {@code Caused by} or {@code Suppressed}
 * @param packageName package of the type with the final dot, or empty
 * @param type simple name
 * @param message with its line breaks; may be empty
 * @param runs the stack, innermost call first
 * @param omitted how many frames were left out, in words; empty for none
 */
public record ExceptionBlock(
    String role,
    String packageName,
    String type,
    String message,
    List<FrameRun> runs,
    String omitted) {
  private static final int MAX = 30;

  public ExceptionBlock {
    runs = List.copyOf(runs);
  }

  /** Outermost first; what the exceptions suppressed comes after their causes. */
  static List<ExceptionBlock> of(@Nullable ExceptionDetail outermost) {
    List<ExceptionBlock> blocks = new ArrayList<>();
    List<ExceptionBlock> suppressed = new ArrayList<>();
    String role = "";
    for (ExceptionDetail each = outermost;
        each != null && blocks.size() < MAX;
        each = each.cause()) {
      blocks.add(block(role, each));
      each.suppressed().stream()
          .limit(MAX)
          .forEach(other -> suppressed.add(block("Suppressed", other)));
      role = "Caused by";
    }
    blocks.addAll(suppressed);
    return blocks;
  }

  private static ExceptionBlock block(String role, ExceptionDetail detail) {
    TypeName type = TypeName.of(detail.type());
    int omitted = detail.framesOmitted();
    return new ExceptionBlock(
        role,
        type.packageName(),
        type.simpleName(),
        Visible.lines(detail.message()),
        FrameRun.of(detail.frames()),
        omitted <= 0 ? "" : omitted == 1 ? "1 more frame" : omitted + " more frames");
  }

  /** The whole chain as Java prints it. */
  static String plain(@Nullable ExceptionDetail outermost) {
    StringBuilder text = new StringBuilder();
    for (ExceptionBlock block : of(outermost)) {
      text.append(block.role.isEmpty() ? "" : block.role + ": ");
      text.append(block.packageName).append(block.type);
      text.append(block.message.isEmpty() ? "" : ": " + block.message).append('\n');
      for (FrameRun run : block.runs) {
        for (FrameRow frame : run.frames()) {
          text.append("    at ").append(frame.packageName()).append(frame.call());
          text.append(frame.source().isEmpty() ? "" : "(" + frame.source() + ")").append('\n');
        }
      }
      text.append(block.omitted.isEmpty() ? "" : "    ... " + block.omitted + "\n");
    }
    return text.toString();
  }
}
