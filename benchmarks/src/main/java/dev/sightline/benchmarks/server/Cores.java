package dev.sightline.benchmarks.server;

import java.io.IOException;
import java.util.List;

/** Keeps servers and load apart where the machine can: the last core is the load's. */
final class Cores {
  private Cores() {}

  /** Gives this process the last core; answers what to put in front of a server's command. */
  static List<String> split() {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    String own = String.valueOf(ProcessHandle.current().pid());
    if (last < 1 || !ran("taskset", "-apc", String.valueOf(last), own)) {
      System.out.println("servers and load share all cores");
      return List.of();
    }
    String others = last == 1 ? "0" : "0-" + (last - 1);
    System.out.println("servers on core " + others + ", load on core " + last);
    return List.of("taskset", "-c", others);
  }

  private static boolean ran(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
