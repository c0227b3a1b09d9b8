package dev.sightline.error.publish;

/**
 * Keeps a share of events, chosen by their IDs: everybody who samples at the same rate keeps the
 * same ones, and all that a lower rate keeps a higher one keeps, too.
 *
 * @param rate 0.0 for none to 1.0 for all
 */
record Sampling(double rate) {
  private static final double RANGE = 0x1p31;

  boolean keeps(String eventId) {
    if (rate >= 1) {
      return true;
    }
    int hash = eventId.hashCode();
    int spread = (hash ^ (hash >>> 16)) * 0x7feb352d;
    spread = (spread ^ (spread >>> 15)) * 0x846ca68b;
    return (((spread ^ (spread >>> 16)) >>> 1) / RANGE) < rate;
  }
}
