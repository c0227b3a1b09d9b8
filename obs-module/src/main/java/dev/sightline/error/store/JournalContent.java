package dev.sightline.error.store;

import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.manage.Documents;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what a journal holds into memory: groups first, each as it was written last; then events.
 */
final class JournalContent {
  private final Journal journal;
  private final MemoryErrorStore memory;
  private long damaged;

  /**
   * @param memory empty; takes what is read
   */
  JournalContent(Journal journal, MemoryErrorStore memory) {
    this.journal = journal;
    this.memory = memory;
  }

  /**
   * Reads everything.
   *
   * @return records that were passed over because they were damaged
   */
  long read() throws IOException {
    Map<String, String> groups = new LinkedHashMap<>();
    journal.read(line -> collect(line, groups));
    groups.values().forEach(this::restoreGroup);
    journal.read(
        line -> {
          if (line.type() == JournalLine.EVENT) {
            restoreEvent(line.document());
          }
        });
    return damaged + journal.damaged();
  }

  private static void collect(JournalLine line, Map<String, String> groups) {
    if (line.type() == JournalLine.HEADER && !line.key().equals(JournalLine.VERSION)) {
      throw new IllegalStateException("written by another version");
    } else if (line.type() == JournalLine.GROUP) {
      groups.remove(line.key());
      groups.put(line.key(), line.document());
    }
  }

  private void restoreGroup(String document) {
    try {
      memory.restore(Documents.read(document, GroupSnapshot.class));
    } catch (RuntimeException e) { // of another version, or made by somebody else
      damaged++;
    }
  }

  private void restoreEvent(String document) {
    try {
      StoredEvent event = Documents.read(document, StoredEvent.class);
      memory.restore(event.occurrence(), event.count());
    } catch (RuntimeException e) { // of another version, or made by somebody else
      damaged++;
    }
  }
}
