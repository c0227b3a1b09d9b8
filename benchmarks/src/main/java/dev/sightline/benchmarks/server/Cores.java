package dev.sightline.benchmarks.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps servers and load apart where the machine can: the last core is the load's. */
final class Cores {
  private Cores() {}

  /** Gives this process the last core; answers those that are left to the servers, or null. */
  static @Nullable String split() {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    if (last < 1 || !pin(ProcessHandle.current(), String.valueOf(last))) {
      System.out.println("servers and load share all cores");
      return null;
    }
    String others = last == 1 ? "0" : "0-" + (last - 1);
    System.out.println("servers on core " + others + ", load on core " + last);
    return others;
  }

  /** Keeps a process, with all threads it has, on these cores. */
  static boolean pin(ProcessHandle process, String cores) {
    return ran("taskset", "-apc", cores, String.valueOf(process.pid()));
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
