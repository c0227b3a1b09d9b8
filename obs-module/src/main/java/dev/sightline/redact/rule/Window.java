package dev.sightline.redact.rule;

/** Looks at a long string through a small copy of its low bytes. For one thread at a time. */
final class Window extends Area {
  private final Scanner scanner;
  private String text = "";
  private int start;

  Window(Scanner scanner) {
    this.scanner = scanner;
    bytes = new byte[Scanner.CHUNK + 8];
  }

  void open(String string) {
    text = string;
    start = 0;
    to = 0;
  }

  void clear() {
    open("");
  }

  /** The next place of interest from {@code at} on, or the text's length. */
  int next(int from) {
    int at = from;
    int length = text.length();
    while (at + 2 < length) {
      if (at + 2 >= start + to || at < start) {
        fill(at);
      }
      int found = scanner.next(this, at - start);
      if (found < to) {
        return start + found;
      }
      at = start + to - 2;
      if (!isOpenAfter()) {
        return length;
      }
    }
    return length;
  }

  @SuppressWarnings("deprecation") // the only copy of the low bytes that allocates nothing
  private void fill(int at) {
    start = at;
    to = Math.min(text.length() - at, Scanner.CHUNK);
    text.getBytes(at, at + to, bytes, 0);
  }

  @Override
  int charAt(int at) {
    int place = start + at;
    return place >= 0 && place < text.length() ? text.charAt(place) : -1;
  }

  @Override
  boolean isOpenBefore() {
    return start > 0;
  }

  @Override
  boolean isOpenAfter() {
    return start + to < text.length();
  }
}
