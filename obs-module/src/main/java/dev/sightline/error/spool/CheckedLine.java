package dev.sightline.error.spool;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A line of text with a checksum: eight hex digits (CRC-32 of the rest), a space, and the text,
 * which holds no line break.
 */
public final class CheckedLine {
  private static final int PREFIX = 9;

  private CheckedLine() {}

  /** The line with its end, in UTF-8. */
  public static byte[] encode(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    byte[] line = new byte[PREFIX + body.length + 1];
    byte[] prefix = prefix(body, 0).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(prefix, 0, line, 0, PREFIX);
    System.arraycopy(body, 0, line, PREFIX, body.length);
    line[line.length - 1] = '\n';
    return line;
  }

  /** The text of a line without its end; null when it is damaged. */
  public static @Nullable String decode(byte[] line) {
    if (line.length < PREFIX) {
      return null;
    }
    String found = new String(line, 0, PREFIX, StandardCharsets.ISO_8859_1);
    return found.equals(prefix(line, PREFIX))
        ? new String(line, PREFIX, line.length - PREFIX, StandardCharsets.UTF_8)
        : null;
  }

  private static String prefix(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return HexFormat.of().toHexDigits(crc.getValue(), 8) + " ";
  }
}
