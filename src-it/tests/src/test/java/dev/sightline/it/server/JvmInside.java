package dev.sightline.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What lives inside the process of a server, asked with the JDK's own {@code jcmd}. */
public final class JvmInside {
  private final Server server;

  public JvmInside(Server server) {
    this.server = server;
  }

  /** Instances of a class that are alive after a collection, whichever class loader it is from. */
  public long instances(String className) {
    return ask("GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length >= 4 && columns[3].equals(className))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  /** How many class loaders have loaded this class and are still there. */
  public long loaders(String className) {
    ask("GC.run");
    return ask("VM.class_hierarchy", className)
        .lines()
        .filter(line -> line.contains(className + "/"))
        .count();
  }

  /** Threads whose names begin so. */
  public long threads(String prefix) {
    return ask("Thread.print").lines().filter(line -> line.startsWith("\"" + prefix)).count();
  }

  private String ask(String... command) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    ProcessBuilder builder =
        new ProcessBuilder(jcmd.toString(), String.valueOf(server.process().pid()));
    builder.command().addAll(List.of(command));
    try {
      Process process = builder.redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
