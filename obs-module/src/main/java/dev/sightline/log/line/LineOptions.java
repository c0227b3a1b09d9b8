package dev.sightline.log.line;

import java.util.concurrent.atomic.LongAdder;

/**
 * What formats need to know.
 *
 * @param identity who writes
 * @param maxRecordBytes longest line in bytes, newline included, at least {@link #MIN_RECORD_BYTES}
 * @param datadog whether the fields of Datadog are added
 * @param renamed counts fields that had to be renamed
 */
public record LineOptions(
    LineIdentity identity, int maxRecordBytes, boolean datadog, LongAdder renamed) {
  public static final int MIN_RECORD_BYTES = 1_024;

  public LineOptions {
    maxRecordBytes = Math.max(MIN_RECORD_BYTES, maxRecordBytes);
  }
}
