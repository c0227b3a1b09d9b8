package dev.sightline.console.view;

/**
 * Something an operator should look at.
 *
 * @param state how bad it is
 * @param title what it is
 * @param detail what is known about it; may be empty
 * @param since when it began; the relative part is empty when that is unknown
 * @param href where to look; empty for nowhere
 */
public record Finding(State state, String title, String detail, Moment since, String href) {
  static final Moment NO_TIME = new Moment("", "", "");

  static Finding of(State state, String title, String detail, Link link) {
    return new Finding(state, title, detail, NO_TIME, link.toString());
  }
}
