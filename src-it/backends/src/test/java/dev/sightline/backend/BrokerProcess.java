package dev.sightline.backend;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, which can be killed and started again. */
public final class BrokerProcess implements AutoCloseable {
  private final Path directory;
  private final int port;
  private final List<String> command = new ArrayList<>();
  private @Nullable Process process;

  /**
   * @param mainAndArguments with the class path of this test
   */
  public BrokerProcess(Path directory, int port, List<String> mainAndArguments) {
    this.directory = directory;
    this.port = port;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.addAll(mainAndArguments);
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public void start() throws IOException, InterruptedException {
    File log = directory.resolve("broker.log").toFile();
    Process started =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    process = started;
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!answers()) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("the broker did not start: see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
      process = null;
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
