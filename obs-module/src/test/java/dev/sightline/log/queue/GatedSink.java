package dev.sightline.log.queue;

import dev.sightline.log.sink.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A sink that can be held up, and can fail. */
final class GatedSink implements Sink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CountDownLatch gate;
  final CountDownLatch entered = new CountDownLatch(1);
  volatile boolean failing;
  volatile boolean closed;

  GatedSink(boolean open) {
    gate = new CountDownLatch(open ? 0 : 1);
  }

  void open() {
    gate.countDown();
  }

  List<String> lines() {
    synchronized (bytes) {
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Override
  public void write(byte[] lines, int offset, int length) throws IOException {
    entered.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (failing) {
      throw new IOException("no space left on device");
    }
    synchronized (bytes) {
      bytes.write(lines, offset, length);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
