package dev.sightline.error.group;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many distinct users there were without keeping any of them: HyperLogLog with 256
 * registers (Flajolet et al. 2007), exact to about 7 %, better below 500. Estimates of several
 * nodes can be merged.
 */
final class UserEstimate {
  static final int REGISTERS = 256;
  private static final int INDEX_BITS = 8;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

  private static final byte[] NONE = {};

  private byte @Nullable [] registers;

  void add(@Nullable String user) {
    if (user == null || user.isEmpty()) {
      return;
    }
    if (registers == null) {
      registers = new byte[REGISTERS];
    }
    long hash = hash(user);
    int index = (int) (hash >>> (Long.SIZE - INDEX_BITS));
    int rank = Math.min(Long.numberOfLeadingZeros(hash << INDEX_BITS), Long.SIZE - INDEX_BITS) + 1;
    registers[index] = (byte) Math.max(registers[index], rank);
  }

  /** Adds what another estimate has seen; text of another form is ignored. */
  void merge(String others) {
    byte[] read = parse(others);
    if (read.length == 0) {
      return;
    }
    if (registers == null) {
      registers = new byte[REGISTERS];
    }
    for (int i = 0; i < REGISTERS; i++) {
      registers[i] = (byte) Math.max(registers[i], Math.min(read[i], Long.SIZE - INDEX_BITS + 1));
    }
  }

  private static byte[] parse(String hex) {
    try {
      byte[] read = HexFormat.of().parseHex(hex);
      return read.length == REGISTERS ? read : NONE;
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /** To be merged elsewhere; empty when there was no user. */
  String registers() {
    return registers == null ? "" : HexFormat.of().formatHex(registers);
  }

  long estimate() {
    if (registers == null) {
      return 0;
    }
    double sum = 0;
    int zeros = 0;
    for (byte register : registers) {
      sum += 1.0 / (1L << register);
      zeros += register == 0 ? 1 : 0;
    }
    double raw = ALPHA * REGISTERS * REGISTERS / sum;
    boolean few = raw <= 2.5 * REGISTERS && zeros > 0;
    return Math.round(few ? REGISTERS * Math.log((double) REGISTERS / zeros) : raw);
  }

  /** FNV-1a over the chars, then the finisher of MurmurHash3 to spread it. */
  private static long hash(String user) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < user.length(); i++) {
      hash = (hash ^ user.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
