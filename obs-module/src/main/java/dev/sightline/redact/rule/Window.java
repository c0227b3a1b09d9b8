package dev.sightline.redact.rule;

/** Looks at a long string through a small copy of its low bytes. For one thread at a time. */
final class Window {
  private final Scanner scanner;
  private final byte[] bytes = new byte[Scanner.CHUNK + 8];
  private int start;
  private int end;

  Window(Scanner scanner) {
    this.scanner = scanner;
  }

  void clear() {
    start = 0;
    end = 0;
  }

  /** The next place of interest from {@code from} on, or the text's length. */
  int next(String text, int from) {
    int at = from;
    int length = text.length();
    while (at + 2 < length) {
      if (at + 2 >= end || at < start) {
        fill(text, at);
      }
      int found = start + scanner.next(bytes, at - start, end - start);
      if (found < end) {
        return found;
      }
      at = end - 2;
      if (end == length) {
        return length;
      }
    }
    return length;
  }

  @SuppressWarnings("deprecation") // the only copy of the low bytes that allocates nothing
  private void fill(String text, int from) {
    start = from;
    end = Math.min(text.length(), from + Scanner.CHUNK);
    text.getBytes(start, end, bytes, 0);
  }
}
