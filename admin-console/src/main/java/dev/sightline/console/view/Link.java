package dev.sightline.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links inside the console, relative to its context root. Immutable. */
public final class Link {
  private final String text;

  private Link(String text) {
    this.text = text;
  }

  public static Link to(String page) {
    return new Link(page);
  }

  /** This link with one more parameter; an empty value leaves it out. */
  public Link with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return new Link(text + (text.indexOf('?') < 0 ? '?' : '&') + name + '=' + encoded);
  }

  /** One segment of a path, encoded. */
  public Link slash(String segment) {
    String encoded = URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    return new Link(text + '/' + encoded);
  }

  @Override
  public String toString() {
    return text;
  }
}
