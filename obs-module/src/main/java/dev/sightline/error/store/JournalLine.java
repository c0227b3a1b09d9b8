package dev.sightline.error.store;

import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.manage.Documents;
import org.jspecify.annotations.Nullable;

/**
 * One record of the journal: type, key, and a JSON document, divided by spaces. The documents hold
 * no line breaks.
 *
 * @param type {@code H} header, {@code E} event, {@code G} group
 * @param key the version, or a fingerprint
 * @param document JSON
 */
record JournalLine(char type, String key, String document) {
  static final char HEADER = 'H';
  static final char EVENT = 'E';
  static final char GROUP = 'G';
  static final String VERSION = "1";

  static JournalLine header() {
    return new JournalLine(HEADER, VERSION, "{}");
  }

  static JournalLine of(StoredEvent event) {
    return new JournalLine(EVENT, event.event().fingerprint(), Documents.write(event));
  }

  static JournalLine of(GroupSnapshot group) {
    return new JournalLine(GROUP, group.fingerprint(), Documents.write(group));
  }

  String text() {
    return type + " " + key + " " + document;
  }

  /** Reads what {@link #text} gave; null when it is no such line. */
  static @Nullable JournalLine parse(String text) {
    int space = text.indexOf(' ', 2);
    return text.length() > 3 && space > 0
        ? new JournalLine(text.charAt(0), text.substring(2, space), text.substring(space + 1))
        : null;
  }
}
