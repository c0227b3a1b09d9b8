package dev.sightline.console.view;

import dev.sightline.event.StackFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames that follow each other and are all the application's, or all not.
 *
 * @param inApp whether they are the application's
 * @param label such as {@code 6 frames of the server and libraries}
 * @param frames innermost call first
 */
public record FrameRun(boolean inApp, String label, List<FrameRow> frames) {

  public FrameRun {
    frames = List.copyOf(frames);
  }

  static List<FrameRun> of(List<StackFrame> frames) {
    List<FrameRun> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= frames.size(); i++) {
      if (i == frames.size() || frames.get(i).inApp() != frames.get(from).inApp()) {
        runs.add(run(frames.subList(from, i)));
        from = i;
      }
    }
    return runs;
  }

  private static FrameRun run(List<StackFrame> frames) {
    String label = frames.size() == 1 ? "1 frame" : frames.size() + " frames";
    return new FrameRun(
        frames.get(0).inApp(),
        label + " of the server and libraries",
        frames.stream().map(FrameRow::of).toList());
  }
}
