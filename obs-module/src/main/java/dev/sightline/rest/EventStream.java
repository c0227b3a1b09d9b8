package dev.sightline.rest;

import dev.sightline.spi.ActiveOperation;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream of server-sent events. Once it cannot be written nothing more can be sent, and not every
 * server ends the request then: the operation ends here.
 */
final class EventStream extends FilterOutputStream {
  /** The status of a stream that had begun. */
  private static final int STREAMING = 200;

  private final ActiveOperation operation;

  EventStream(OutputStream stream, ActiveOperation operation) {
    super(stream);
    this.operation = operation;
  }

  @Override
  public void write(int value) throws IOException {
    try {
      out.write(value);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private IOException ended(IOException thrown) {
    operation.failure(thrown);
    operation.stop(STREAMING);
    return thrown;
  }
}
