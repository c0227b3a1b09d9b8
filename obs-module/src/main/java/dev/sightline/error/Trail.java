package dev.sightline.error;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.Fields;
import java.util.ArrayDeque;
import java.util.List;

/** The last breadcrumbs of one correlation ID. */
final class Trail {
  /** Chars of all of them together; a single larger one is kept all the same. */
  static final int MAX_CHARS = 8_192;

  private final int max;
  private final ArrayDeque<Breadcrumb> crumbs = new ArrayDeque<>(4);
  private int chars;
  private int requests;
  private volatile long used;

  Trail(int max, long used) {
    this.max = max;
    this.used = used;
  }

  synchronized void add(Breadcrumb crumb, long now) {
    crumbs.addLast(crumb);
    chars += chars(crumb);
    while (crumbs.size() > max || (chars > MAX_CHARS && crumbs.size() > 1)) {
      chars -= chars(crumbs.removeFirst());
    }
    used = now;
  }

  synchronized List<Breadcrumb> crumbs() {
    return List.copyOf(crumbs);
  }

  synchronized void enter() {
    requests++;
  }

  /** Whether no request is left under this ID. */
  synchronized boolean leave() {
    requests--;
    return requests <= 0;
  }

  /** When it was last added to: larger is later. */
  long used() {
    return used;
  }

  private static int chars(Breadcrumb crumb) {
    int chars = crumb.category().length() + crumb.message().length();
    Fields fields = crumb.fields();
    for (int i = 0; i < fields.size(); i++) {
      chars += fields.key(i).length();
      chars += fields.value(i) instanceof String text ? text.length() : 0;
    }
    return chars;
  }
}
