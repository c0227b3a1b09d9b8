package dev.sightline.log.sink;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes to a stream that belongs to somebody else and stays open. Standard output is taken by its
 * file descriptor: servers put their own streams in place of {@code System.out}, which wrap, lock
 * and throttle.
 */
public final class StreamSink implements Sink {
  private final OutputStream stream;

  public StreamSink(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * The process's standard output, past whatever the server made of {@code System.out}. One stream
   * for all deployments: a descriptor remembers every stream ever opened on it.
   */
  public static StreamSink standardOutput() {
    return new StreamSink(
        ServerWide.get(
            "stdout", FileOutputStream.class, () -> new FileOutputStream(FileDescriptor.out)));
  }

  @Override
  public void write(byte[] lines, int offset, int length) throws IOException {
    stream.write(lines, offset, length);
    stream.flush();
  }
}
