package dev.sightline.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the same request over and over: connections that stay open, each with one request under way
 * at a time. Any answer but 200 ends the run.
 */
final class Load {
  private static final int MAX_LINE = 8_192;
  private static final String LENGTH = "content-length:";

  private Load() {}

  /**
   * What came of it.
   *
   * @param perSecond requests answered
   * @param p50Micros half of the answers came within
   * @param p99Micros 99 of 100 came within
   * @param requests answered
   */
  record Result(double perSecond, int p50Micros, int p99Micros, long requests) {}

  /**
   * Runs it.
   *
   * @param address on this machine
   * @param connections at once
   * @param seconds for this long
   */
  static Result run(URI address, int connections, double seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + (long) (seconds * 1e9);
      Callable<int[]> client = () -> connection(address, end);
      List<int[]> times = new ArrayList<>();
      for (Future<int[]> each :
          threads.invokeAll(java.util.Collections.nCopies(connections, client))) {
        times.add(each.get());
      }
      int[] sorted = times.stream().flatMapToInt(Arrays::stream).sorted().toArray();
      return new Result(sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99), sorted.length);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int at(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
  }

  private static int[] connection(URI address, long end) throws IOException {
    byte[] request =
        ("GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/plain\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    int[] micros = new int[1_024];
    int count = 0;
    byte[] line = new byte[MAX_LINE];
    long now = System.nanoTime();
    while (now < end) {
      try (Socket socket = new Socket(InetAddress.getByName("localhost"), address.getPort())) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), MAX_LINE);
        for (boolean open = true; open && now < end; ) {
          out.write(request);
          open = readAnswer(in, line);
          long after = System.nanoTime();
          if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
          }
          micros[count++] = (int) ((after - now) / 1_000);
          now = after;
        }
      }
    }
    return Arrays.copyOf(micros, count);
  }

  /** Whether the connection stays open: servers end one after a number of requests. */
  private static boolean readAnswer(InputStream in, byte[] line) throws IOException {
    String status = readLine(in, line);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("not the answer expected: " + status);
    }
    boolean open = true;
    long length = -1;
    for (String field = readLine(in, line); !field.isEmpty(); field = readLine(in, line)) {
      open &= !field.equalsIgnoreCase("connection: close");
      if (field.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Long.parseLong(field.substring(LENGTH.length()).trim());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks(in, line);
    }
    return open;
  }

  private static void skipChunks(InputStream in, byte[] line) throws IOException {
    int size;
    do {
      size = Integer.parseInt(readLine(in, line), 16);
      in.skipNBytes(size);
      readLine(in, line);
    } while (size > 0);
  }

  /** A line without its end. */
  private static String readLine(InputStream in, byte[] line) throws IOException {
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || length == MAX_LINE) {
        throw new IOException("an answer without an end");
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
  }
}
