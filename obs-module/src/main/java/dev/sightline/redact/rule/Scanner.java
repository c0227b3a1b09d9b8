package dev.sightline.redact.rule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the next place worth a closer look: a trigram some anchor has, or a run of three digits.
 * Looks at six places per step, with one branch for all six.
 */
final class Scanner {
  /** How much of a string is looked at in one go; small enough to stay in the first-level cache. */
  static final int CHUNK = 2048;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LETTERS = 0x1F1F1F1F1F1F1F1FL;
  private static final long KIND = 0x2020202020202020L;
  private static final long EVEN = 0x003F003F003F003FL;
  private static final long HIGH = 0x8080808080808080L;
  private static final int SLOTS = 16;

  private final TrigramIndex index;
  private final byte[] flags;
  private final AtomicReferenceArray<Window> spare = new AtomicReferenceArray<>(SLOTS);

  Scanner(TrigramIndex index) {
    this.index = index;
    flags = index.flags;
  }

  /** A window to look at a long string through; give it back when done. */
  Window borrow() {
    Window window = spare.getAndSet(slot(), null);
    return window == null ? new Window(this) : window;
  }

  void giveBack(Window window) {
    window.clear();
    spare.set(slot(), window);
  }

  private static int slot() {
    long id = Thread.currentThread().getId();
    return (int) (id ^ (id >>> 4)) & (SLOTS - 1);
  }

  /**
   * The first place from {@code from} on where a secret may be, given the neighbours of the trigram
   * or, for digits, how many there are.
   *
   * @return the place, or the end of the area when there is none
   */
  int next(Area area, int from) {
    int i = from;
    int wide = area.to - 8;
    byte[] table = flags;
    byte[] bytes = area.bytes;
    while (i <= wide) {
      long word = (long) LONGS.get(bytes, i);
      if (interesting(table, word)) {
        int found = within(area, from, i, i + 6);
        if (found >= 0) {
          return found;
        }
      }
      i += 6;
    }
    int found = within(area, from, i, area.to - 2);
    return found < 0 ? area.to : found;
  }

  private static boolean interesting(byte[] table, long word) {
    long folded = (word & LETTERS) | ((word >>> 1) & KIND);
    long even = folded & EVEN;
    long odd = (folded >>> 8) & EVEN;
    long even2 = even >>> 16;
    long atEven = even ^ odd << 5 ^ even2 << 10;
    long atOdd = odd ^ even2 << 5 ^ (odd >>> 16) << 10;
    int hit =
        table[(int) atEven & 0xFFFF]
            | table[(int) atOdd & 0xFFFF]
            | table[(int) (atEven >>> 16) & 0xFFFF]
            | table[(int) (atOdd >>> 16) & 0xFFFF]
            | table[(int) (atEven >>> 32) & 0xFFFF]
            | table[(int) (atOdd >>> 32) & 0xFFFF];
    long off = word ^ 0x3030303030303030L;
    long digits = ~((off & ~HIGH) + 0x7676767676767676L | off) & HIGH;
    return hit != 0 || (digits & digits >>> 8 & digits >>> 16 & ~(digits << 8)) != 0;
  }

  private int within(Area area, int start, int from, int to) {
    byte[] bytes = area.bytes;
    for (int i = from; i < to; i++) {
      int a = bytes[i];
      int b = bytes[i + 1];
      int c = bytes[i + 2];
      int trigram = TrigramIndex.trigram(a, b, c);
      if (flags[trigram] != 0
          && index.fits(index.first(trigram), area.charAt(i - 1), area.charAt(i + 3))) {
        return i;
      }
      boolean inside = i > start && bytes[i - 1] >= '0' && bytes[i - 1] <= '9';
      if (!inside && isDigits(a, b, c) && area.mayBeNumber(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The same for a short string, without copying it. */
  int next(String text, int from) {
    int to = text.length() - 2;
    for (int i = from; i < to; i++) {
      int a = text.charAt(i);
      int b = text.charAt(i + 1);
      int c = text.charAt(i + 2);
      if (flags[TrigramIndex.trigram(a, b, c)] != 0 || isDigits(a, b, c)) {
        return i;
      }
    }
    return text.length();
  }

  static boolean isDigits(int a, int b, int c) {
    return (a - '0' & 0xFFFF) < 10 && (b - '0' & 0xFFFF) < 10 && (c - '0' & 0xFFFF) < 10;
  }
}
