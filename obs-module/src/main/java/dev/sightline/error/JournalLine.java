package dev.sightline.error;

import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.Documents;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One record of the journal as a line: checksum of the rest, type, key, and a JSON document,
 * divided by spaces. The documents hold no line breaks.
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
  private static final int CHECKSUM = 8;

  /**
   * An event in the journal.
   *
   * @param event the event
   * @param build the build it happened in
   * @param node the node it happened on
   * @param count occurrences of its group, this one included
   */
  public record StoredEvent(ErrorEvent event, String build, String node, long count) {
    Occurrence occurrence() {
      return new Occurrence(event, new ErrorOrigin(build, node));
    }
  }

  static JournalLine header() {
    return new JournalLine(HEADER, VERSION, "{}");
  }

  static JournalLine of(StoredEvent event) {
    return new JournalLine(EVENT, event.event().fingerprint(), Documents.write(event));
  }

  static JournalLine of(GroupSnapshot group) {
    return new JournalLine(GROUP, group.fingerprint(), Documents.write(group));
  }

  /** The line with its end, in UTF-8. */
  byte[] encode() {
    String body = type + " " + key + " " + document;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String line = String.format("%08x ", checksum(bytes, 0)) + body + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a line without its end; null when it is damaged. */
  static @Nullable JournalLine decode(byte[] line) {
    int body = CHECKSUM + 1;
    if (line.length < body + 4) {
      return null;
    }
    String text = new String(line, body, line.length - body, StandardCharsets.UTF_8);
    String expected = String.format("%08x ", checksum(line, body));
    int space = text.indexOf(' ', 2);
    boolean intact =
        expected.equals(new String(line, 0, body, StandardCharsets.ISO_8859_1)) && space > 0;
    return intact
        ? new JournalLine(text.charAt(0), text.substring(2, space), text.substring(space + 1))
        : null;
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return crc.getValue();
  }
}
