package dev.sightline.it.output;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The first bytes of a growing file, up to the end of the last complete line: the rest may still be
 * being written.
 */
final class CompleteLines extends FilterInputStream {

  CompleteLines(InputStream in, long length) throws IOException {
    super(new ByteArrayInputStream(upToLastLineEnd(in.readNBytes(Math.toIntExact(length)))));
  }

  private static byte[] upToLastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return java.util.Arrays.copyOf(bytes, end);
  }
}
