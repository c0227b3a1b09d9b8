package dev.sightline.error.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that spools is killed with {@code kill -9}, again and again. */
class SpoolKillIT {
  private static final int KILLS = 6;
  private static final Random RANDOM = new Random(20261121);

  @Test
  void whatWasSafeIsThereInOrder(@TempDir Path temporary) throws Exception {
    Path directory = temporary.resolve("spool");
    long last = -1;
    for (int i = 0; i < KILLS; i++) {
      last = run(directory, last + 1);
    }
    try (FileSpool spool = Objects.requireNonNull(FileSpool.open(directory, 1L << 30))) {
      List<String> records = spool.first(Integer.MAX_VALUE);
      assertThat(spool.waiting()).isEqualTo(records.size());
      long expected = number(records.get(0));
      assertThat(expected)
          .as("no more was removed than was taken")
          .isLessThanOrEqualTo(last / 7 + KILLS);
      for (String each : records) {
        assertThat(number(each)).as("none is missing").isLessThanOrEqualTo(expected);
        expected =
            Math.max(expected, number(each) + 1); // what was safe but not told is there twice
      }
      assertThat(expected).isGreaterThan(last);
    }
  }

  private static long number(String line) {
    return Long.parseLong(line.substring(0, line.indexOf(' ')));
  }

  /** Gives the last number that was safe. */
  private static long run(Path directory, long first) throws Exception {
    Path told = directory.resolveSibling("told");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SpoolingProcess.class.getName(),
                directory.toString(),
                Long.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    while (Files.size(told) == 0 && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    TimeUnit.MILLISECONDS.sleep(200 + RANDOM.nextInt(500));
    process.destroyForcibly().waitFor();
    String lines = Files.readString(told);
    String whole = lines.substring(0, lines.lastIndexOf('\n'));
    return Long.parseLong(whole.substring(whole.lastIndexOf('\n') + 1));
  }
}
