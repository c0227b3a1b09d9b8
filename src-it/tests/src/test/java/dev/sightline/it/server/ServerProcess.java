package dev.sightline.it.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One process of a server, from its start until it is stopped by its own ID. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final long STOP_SECONDS = 20;
  private static final int TAIL = 4_000;

  private final Process process;
  private final Path standardOutput;
  private final Path standardError;

  private ServerProcess(Process process, Path standardOutput, Path standardError) {
    this.process = process;
    this.standardOutput = standardOutput;
    this.standardError = standardError;
  }

  /** Starts it, output to {@code stdout.log} and {@code stderr.log} in the directory. */
  static ServerProcess start(Path directory, List<String> command, Map<String, String> variables) {
    try {
      Path out = directory.resolve("stdout.log");
      Path err = directory.resolve("stderr.log");
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().putAll(variables);
      builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new ServerProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until every address answers 200. */
  ServerProcess awaitOk(List<URI> addresses) {
    Instant limit = Instant.now().plus(START_LIMIT);
    for (URI address : addresses) {
      while (!isOk(address)) {
        if (!process.isAlive() || Instant.now().isAfter(limit)) {
          close();
          throw new IllegalStateException(
              "no answer from " + address + "\n" + tail(standardOutput) + tail(standardError));
        }
        pause();
      }
    }
    return this;
  }

  /** Waits until the address answers with this status. */
  public void awaitStatus(URI address, int status) {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (status(address) != status) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            "no " + status + " from " + address + "\n" + tail(standardOutput));
      }
      pause();
    }
  }

  private static boolean isOk(URI address) {
    int status = status(address);
    return status > 0 && status / 100 < 4;
  }

  private static int status(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode();
    } catch (IOException notYet) {
      return -1;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String tail(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return "--- " + file + "\n" + text.substring(Math.max(0, text.length() - TAIL)) + "\n";
    } catch (IOException e) {
      return "--- " + file + ": " + e + "\n";
    }
  }

  public Path standardOutput() {
    return standardOutput;
  }

  public Path standardError() {
    return standardError;
  }

  public long pid() {
    return process.pid();
  }

  /** What the process has used of the processors so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, SECONDS)) {
        process.destroyForcibly().waitFor(STOP_SECONDS, SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
