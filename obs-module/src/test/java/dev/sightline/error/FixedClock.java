package dev.sightline.error;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class FixedClock implements InstantSource {
  static final Instant START = Instant.parse("2026-11-20T10:15:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  public void move(Duration by) {
    now = now.plus(by);
  }

  public long micros() {
    return now.toEpochMilli() * 1_000;
  }
}
