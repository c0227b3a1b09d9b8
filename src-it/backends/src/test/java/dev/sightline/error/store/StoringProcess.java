package dev.sightline.error.store;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.Occurrence;
import dev.sightline.error.grouping.Fingerprints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Adds events of one group without end and prints how many the group has, once they are safe;
 * argument: directory.
 */
final class StoringProcess {
  static final StoreLimits LIMITS = new StoreLimits(10, 1 << 20, 20, 10, Duration.ofDays(30));
  private static final int AT_ONCE = 20;

  private StoringProcess() {}

  static FileErrorStore open(Path directory) {
    return new FileErrorStore(
        directory, LIMITS, new Fingerprints()::explain, InstantSource.system());
  }

  static long count(FileErrorStore store) {
    return store.page("all", "", 0, 1).groups().get(0).count();
  }

  public static void main(String[] arguments) {
    FileErrorStore store = open(Path.of(arguments[0]));
    while (true) {
      for (int i = 0; i < AT_ONCE; i++) {
        store.add(
            new Occurrence(
                Events.event("Fault", System.currentTimeMillis() * 1_000),
                new ErrorOrigin("1.0", "n1")));
      }
      if (store.flush()) {
        System.out.println(count(store));
        System.out.flush();
      }
    }
  }
}
