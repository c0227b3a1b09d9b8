package dev.sightline.context;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** New identifiers. Unique, but no secret: they are sent to callers and written to logs. */
public final class Ids {
  private static final long VERSION_4 = 0x4000L;
  private static final long IETF_VARIANT = 0x8000000000000000L;

  private Ids() {}

  /** A random UUID (RFC 9562, version 4) in its 36-character form. */
  public static String newUuid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | VERSION_4;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | IETF_VARIANT;
    return new UUID(high, low).toString();
  }

  /** 32 random lower-case hex digits. */
  public static String newHex32() {
    return newUuid().replace("-", "");
  }
}
