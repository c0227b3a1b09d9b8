package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.StartedShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * What the module costs at start: the shop with and without it, each on a server of its own, taking
 * turns. Not part of the build; {@code docs/performance.md} has the command.
 */
class StartCost {
  private static final int ROUNDS = Integer.getInteger("it.starts");

  @Test
  void printsWhatTheModuleAdds() {
    List<String> table = new ArrayList<>();
    for (ServerKind kind : ServerKind.values()) {
      List<StartedShop> without = new ArrayList<>();
      List<StartedShop> with = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        without.add(StartedShop.of(kind, false));
        with.add(StartedShop.of(kind, true));
      }
      table.add(row(kind + ", first answer, ms", without, with, StartedShop::wallMillis));
      table.add(row(kind + ", CPU until then, ms", without, with, StartedShop::cpuMillis));
      table.add(row(kind + ", heap, KB", without, with, each -> each.heapBytes() / 1024));
    }
    System.out.println("JDK " + Runtime.version() + ", median of " + ROUNDS + " starts");
    System.out.println("| | without | with | added |\n|---|---:|---:|---:|");
    table.forEach(System.out::println);
    assertThat(table).hasSize(3 * ServerKind.values().length);
  }

  private static String row(
      String what,
      List<StartedShop> without,
      List<StartedShop> with,
      ToLongFunction<StartedShop> value) {
    long before = median(without, value);
    long after = median(with, value);
    return String.format(
        Locale.ROOT, "| %s | %,d | %,d | %,d |", what, before, after, after - before);
  }

  private static long median(List<StartedShop> starts, ToLongFunction<StartedShop> value) {
    long[] sorted = starts.stream().mapToLong(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
