package dev.sightline.config.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that must hold text. */
final class TextFile {
  /** What Kubernetes allows for a whole Secret. */
  static final int LARGEST_VALUE = 1 << 20;

  private TextFile() {}

  /**
   * The content, without a byte order mark.
   *
   * @param largest in bytes
   * @throws SourceException when it is no regular file, cannot be read, is larger, or is no UTF-8
   *     text
   */
  static String read(Path file, int largest) throws SourceException {
    try {
      if (!Files.exists(file)) {
        throw new SourceException("does not exist");
      } else if (!Files.isRegularFile(file)) {
        throw new SourceException("is no file");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(largest + 1);
      }
      if (bytes.length > largest) {
        throw new SourceException("is larger than " + largest + " bytes");
      }
      return text(bytes);
    } catch (NoSuchFileException e) {
      throw new SourceException("does not exist");
    } catch (AccessDeniedException e) {
      throw new SourceException("may not be read");
    } catch (IOException | SecurityException e) {
      throw new SourceException("could not be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** The content as one value: line breaks at the end, which editors and {@code echo} add, go. */
  static String value(Path file) throws SourceException {
    String text = read(file, LARGEST_VALUE);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String text(byte[] bytes) throws SourceException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new SourceException("is binary");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourceException("is no UTF-8 text");
    }
  }
}
