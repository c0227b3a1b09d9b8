package dev.sightline.log.queue;

import java.time.Duration;

/**
 * Limits of a queue.
 *
 * @param records how many may wait, at least 2
 * @param bytes how many bytes the large ones among them may take
 * @param overflow what happens beyond
 * @param maxBlock how long a caller waits under {@link OverflowPolicy#BLOCK} for a sink that makes
 *     no progress
 * @param dropReportInterval shortest time between two reports of drops
 */
public record QueueOptions(
    int records,
    long bytes,
    OverflowPolicy overflow,
    Duration maxBlock,
    Duration dropReportInterval) {

  public static QueueOptions of(int records, OverflowPolicy overflow) {
    return new QueueOptions(
        Math.max(2, records), 8L << 20, overflow, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
