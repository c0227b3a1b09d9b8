package dev.sightline.console.view;

/**
 * Where one is in a long list.
 *
 * @param text such as {@code 51–100 of 312}
 * @param previous link to the page before; empty on the first
 * @param next link to the page after; empty on the last
 */
public record Page(String text, String previous, String next) {

  /**
   * Page {@code number}, from 1, of a list of {@code total}.
   *
   * @param link the list itself, without a page
   */
  static Page of(Link link, int number, int size, int total) {
    int first = (number - 1) * size + 1;
    int last = Math.min(number * size, total);
    String previous = number <= 2 ? "" : Integer.toString(number - 1);
    return new Page(
        total == 0 || first > total ? "0 of " + total : first + "–" + last + " of " + total,
        number == 1 ? "" : link.with("page", previous).toString(),
        last >= total ? "" : link.with("page", Integer.toString(number + 1)).toString());
  }

  public boolean isNeeded() {
    return !previous.isEmpty() || !next.isEmpty();
  }
}
