package dev.sightline.benchmarks.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of a server with one subject on it, on a port of its own, until it is closed. */
final class MeasuredServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final long STOP_SECONDS = 20;

  final int port;
  private final Path work;
  private final Process process;

  private MeasuredServer(int port, Path work, Process process) {
    this.port = port;
    this.work = work;
    this.process = process;
  }

  /**
   * Starts it; returns at once.
   *
   * @param kind which server
   * @param subject what is in its WAR
   * @param work an empty directory for all it writes
   */
  static MeasuredServer start(ServerKind kind, Subject subject, Path work) {
    try {
      int port = freePort();
      Path war = HelloWar.write(subject, Files.createDirectories(work));
      List<String> jvm = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
      int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      jvm.add("-XX:ActiveProcessorCount=" + cores); // those it is kept to while it is measured
      jvm.addAll(subject.jvmOptions(work));
      List<String> command = kind.command(work, war, port, jvm);
      ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("WLP_USER_DIR", work.toString());
      environment.put("ltpa_keys_password", "measured");
      environment.putAll(subject.environment(work));
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.redirectErrorStream(true).redirectOutput(work.resolve("output.log").toFile());
      MeasuredServer server = new MeasuredServer(port, work, builder.start());
      // an interrupted run leaves no server behind
      Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the first answer. */
  MeasuredServer awaitAnswer() {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (status() != HttpURLConnection.HTTP_OK) {
      if (!process.isAlive() || System.nanoTime() > limit) {
        close();
        throw new IllegalStateException("no answer, see " + work + "/output.log");
      }
      pause();
    }
    return this;
  }

  URI address() {
    return URI.create("http://localhost:" + port + "/" + HelloWar.ROOT + "/api/hello/world");
  }

  /** Keeps it on these cores from now on. */
  void keepOn(String cores) {
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .forEach(each -> Cores.pin(each, cores));
  }

  /** CPU time so far of the process and those it started, in nanoseconds. */
  long cpuNanos() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .mapToLong(Duration::toNanos)
        .sum();
  }

  private int status() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address().toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      return connection.getResponseCode();
    } catch (IOException notYet) {
      return -1;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A port nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
