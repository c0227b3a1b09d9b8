package dev.sightline.health;

/**
 * Where the application is between start and end: the first and the last word on readiness. Made a
 * bean by the extension, as the checks are: on Payara beans an extension adds see no others of the
 * application.
 */
public class ApplicationState {
  private volatile Phase phase = Phase.STARTING;

  /** The phases, in order. */
  public enum Phase {
    STARTING,
    RUNNING,
    STOPPING
  }

  public Phase phase() {
    return phase;
  }

  /** The application has started; ignored once it is stopping. */
  public void started() {
    if (phase == Phase.STARTING) {
      phase = Phase.RUNNING;
    }
  }

  /** The application is about to stop. */
  public void stopping() {
    phase = Phase.STOPPING;
  }
}
