package dev.sightline.spi;

/**
 * The recorder of this application. The one static holder of the module: the JAR lives in the WAR,
 * so a static is per application, and a logger in a static field must work before and after the
 * module runs.
 */
public final class Recorders {
  private static volatile Recorder current = NoopRecorder.INSTANCE;
  private static volatile int generation = 1;

  private Recorders() {}

  public static Recorder current() {
    return current;
  }

  public static synchronized void install(Recorder recorder) {
    current = recorder;
    generation++;
  }

  /**
   * Changes whenever the answer of {@link Recorder#isEnabled} may have changed, so that loggers can
   * remember the answer: a disabled call then costs one volatile read.
   */
  public static int generation() {
    return generation;
  }

  /** To be called after a level was changed. */
  public static synchronized void levelsChanged() {
    generation++;
  }

  /** Goes back to recording nothing, if {@code recorder} is the one installed. */
  public static synchronized void uninstall(Recorder recorder) {
    if (current == recorder) {
      current = NoopRecorder.INSTANCE;
      generation++;
    }
  }
}
