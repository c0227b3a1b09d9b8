package dev.sightline.error.jdbc;

import dev.sightline.error.BoundedValues;
import dev.sightline.error.group.GroupFace;
import dev.sightline.error.group.GroupSnapshot;
import java.util.Locale;

/** Text that a database takes: PostgreSQL has no NUL, and no half of a surrogate pair. */
final class StoredText {
  private static final int SEARCH = 3_900;

  private StoredText() {}

  static String plain(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (isForeign(text, i)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isForeign(String text, int i) {
    char c = text.charAt(i);
    if (c == 0) {
      return true;
    } else if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** What a group is found by. */
  static String search(GroupSnapshot group) {
    GroupFace face = group.face();
    String all =
        String.join(
            "\n", face.type(), face.message(), face.culprit(), face.route(), group.fingerprint());
    return plain(BoundedValues.text(all.toLowerCase(Locale.ROOT), SEARCH));
  }
}
