package dev.sightline.spi;

/**
 * The recorder of this application. The one static holder of the module: the JAR lives in the WAR,
 * so a static is per application, and a logger in a static field must work before and after the
 * module runs.
 */
public final class Recorders {
  private static volatile Recorder current = NoopRecorder.INSTANCE;
  private static volatile int generation = 1;

  private static final PendingMeasurements PENDING = new PendingMeasurements();
  private static volatile Measurements measurements = PENDING;

  private Recorders() {}

  /** Where measurements of this application go. */
  public static Measurements measurements() {
    return measurements;
  }

  /** From now on they go there, those that were waiting included. */
  public static synchronized void measure(Measurements target) {
    measurements = target;
    PENDING.drainTo(target);
  }

  /** Goes back to keeping what comes, if {@code target} is where it went. */
  public static synchronized void stopMeasuring(Measurements target) {
    if (measurements == target) {
      measurements = PENDING;
    }
  }

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
