package dev.sightline.error.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps errors in files is killed with {@code kill -9}, again and again. */
class FileStoreKillIT {
  private static final int KILLS = 6;
  private static final Random RANDOM = new Random(20261121);

  @Test
  void whatWasSafeIsCounted(@TempDir Path temporary) throws Exception {
    Path directory = temporary.resolve("errors");
    long safe = 0;
    for (int i = 0; i < KILLS; i++) {
      List<Long> told = run(directory);
      assertThat(told.get(0)).as("what the process before had told").isGreaterThan(safe);
      assertThat(told).isSorted();
      safe = told.get(told.size() - 1);
    }
    FileErrorStore store = StoringProcess.open(directory);
    assertThat(store.flush()).isTrue();
    assertThat(StoringProcess.count(store)).isGreaterThanOrEqualTo(safe);
    store.close();
  }

  /** The counts that were safe, in order. */
  private static List<Long> run(Path directory) throws Exception {
    Path told = directory.resolveSibling("told");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoringProcess.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    while (Files.size(told) == 0 && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    TimeUnit.MILLISECONDS.sleep(200 + RANDOM.nextInt(500));
    process.destroyForcibly().waitFor();
    String lines = Files.readString(told);
    return lines.substring(0, lines.lastIndexOf('\n')).lines().map(Long::valueOf).toList();
  }
}
