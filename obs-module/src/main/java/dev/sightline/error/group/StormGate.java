package dev.sightline.error.group;

/** Lets the first few of each minute pass. Not safe for several threads. */
public final class StormGate {
  private static final long MINUTE_MILLIS = 60_000;

  private final int perMinute;
  private long minute = Long.MIN_VALUE;
  private int passed;

  public StormGate(int perMinute) {
    this.perMinute = perMinute;
  }

  public boolean passes(long nowMillis) {
    long now = Math.floorDiv(nowMillis, MINUTE_MILLIS);
    if (now != minute) {
      minute = now;
      passed = 0;
    }
    if (passed >= perMinute) {
      return false;
    }
    passed++;
    return true;
  }
}
