package dev.sightline.error.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final long LARGE = 1L << 30;

  private final Path directory;

  SpoolTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private FileSpool open(long maxBytes) throws IOException {
    return Objects.requireNonNull(FileSpool.open(directory.resolve("spool"), maxBytes));
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("spool"))) {
      return files.filter(each -> each.toString().endsWith(".log")).sorted().toList();
    }
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "record " + i + " äöü").toList();
  }

  @Test
  void givesRecordsInOrderUntilTheyAreRemoved() throws IOException {
    try (FileSpool spool = open(LARGE)) {
      assertThat(spool.first(10)).isEmpty();
      assertThat(spool.add(numbers(0, 5))).isTrue();
      assertThat(spool.first(3)).isEqualTo(numbers(0, 3));
      assertThat(spool.first(2)).isEqualTo(numbers(0, 2));
      spool.remove(2);
      assertThat(spool.add(numbers(5, 7))).isTrue();
      assertThat(spool.first(10)).isEqualTo(numbers(2, 7));
      assertThat(spool.waiting()).isEqualTo(5);
      spool.remove(5);
      assertThat(spool.first(10)).isEmpty();
      assertThat(spool.waiting()).isZero();
    }
  }

  @Test
  void whatWasNotRemovedIsGivenAgainAfterARestart() throws IOException {
    try (FileSpool spool = open(LARGE)) {
      spool.add(numbers(0, 10));
      spool.first(10);
      spool.remove(4);
    }
    try (FileSpool spool = open(LARGE)) {
      assertThat(spool.waiting()).isEqualTo(6);
      spool.add(numbers(10, 12));
      assertThat(spool.first(100)).isEqualTo(numbers(4, 12));
      spool.remove(8);
    }
    try (FileSpool spool = open(LARGE)) {
      assertThat(spool.first(100)).isEmpty();
    }
  }

  @Test
  void filesThatWereTakenAreDeleted() throws IOException {
    String large = "x".repeat(100_000);
    try (FileSpool spool = open(LARGE)) {
      for (int i = 0; i < 200; i++) {
        spool.add(List.of(large));
      }
      assertThat(segments().size()).isGreaterThan(3);
      for (int i = 0; i < 200; i++) {
        assertThat(spool.first(1)).hasSize(1);
        spool.remove(1);
      }
      assertThat(segments()).hasSize(1);
    }
  }

  @Test
  void refusesWhatHasNoRoom() throws IOException {
    try (FileSpool spool = open(1_000)) {
      int taken = 0;
      while (spool.add(numbers(taken, taken + 1))) {
        taken++;
      }
      assertThat(taken).isBetween(30, 50);
      assertThat(spool.first(100)).hasSize(taken);
      assertThat(Files.size(segments().get(0))).isLessThanOrEqualTo(1_000);
    }
  }

  @Test
  void aTornTailIsPassedOverAtEveryByte() throws IOException {
    try (FileSpool spool = open(LARGE)) {
      spool.add(numbers(0, 3));
    }
    Path segment = segments().get(0);
    byte[] bytes = Files.readAllBytes(segment);
    for (int length = 0; length <= bytes.length; length++) {
      for (Path each : segments()) {
        Files.delete(each);
      }
      Files.write(segment, Arrays.copyOf(bytes, length));
      try (FileSpool spool = open(LARGE)) {
        spool.add(numbers(3, 4));
        List<String> given = new ArrayList<>(spool.first(100));
        assertThat(given.remove(given.size() - 1)).isEqualTo(numbers(3, 4).get(0));
        assertThat(given).isEqualTo(numbers(0, given.size()));
      }
    }
  }

  @Test
  void damagedRecordsArePassedOverAndCounted() throws IOException {
    try (FileSpool spool = open(LARGE)) {
      spool.add(numbers(0, 3));
    }
    Path segment = segments().get(0);
    byte[] bytes = Files.readAllBytes(segment);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("record 1")] = 'X';
    Files.write(segment, bytes);
    Files.writeString(
        segment, "garbage\n\n" + "x".repeat(5 << 20) + "\n", StandardOpenOption.APPEND);
    try (FileSpool spool = open(LARGE)) {
      spool.add(numbers(3, 4));
      assertThat(spool.first(100)).containsExactly("record 0 äöü", "record 2 äöü", "record 3 äöü");
      assertThat(spool.damaged()).isEqualTo(4);
    }
  }

  @Test
  void aDamagedPositionGivesEverythingAgain() throws IOException {
    try (FileSpool spool = open(LARGE)) {
      spool.add(numbers(0, 3));
      spool.first(3);
      spool.remove(2);
    }
    Files.writeString(directory.resolve("spool/position"), "nonsense");
    try (FileSpool spool = open(LARGE)) {
      assertThat(spool.first(10)).isEqualTo(numbers(0, 3));
    }
  }

  @Test
  void aDirectoryInUseGivesASpoolInMemory() throws IOException {
    try (FileSpool first = open(LARGE);
        Spool second = Spools.open(directory.resolve("spool"), LARGE)) {
      assertThat(first.isDurable()).isTrue();
      assertThat(second.isDurable()).isFalse();
      assertThat(second.add(numbers(0, 3))).isTrue();
      assertThat(second.first(2)).isEqualTo(numbers(0, 2));
      second.remove(2);
      assertThat(second.first(2)).isEqualTo(numbers(2, 3));
      assertThat(second.waiting()).isEqualTo(1);
      assertThat(second.add(List.of("x".repeat(9 << 20)))).isFalse();
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeGivesASpoolInMemory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    try (Spool spool = Spools.open(file.resolve("spool"), LARGE)) {
      assertThat(spool.isDurable()).isFalse();
    }
  }

  /** {@code /dev/full} takes nothing, as a full disk does. */
  @Test
  void aFullDiskIsToldAndCostsNothingThatWasTaken(@TempDir Path directory) throws IOException {
    Path second = new NumberedFiles(directory, "spool").file(2);
    try (FileSpool before = FileSpool.open(directory, 1_000_000)) {
      assertThat(before).isNotNull();
      assertThat(before.add(List.of("taken"))).isTrue();
    }
    try (FileSpool full = FileSpool.open(directory, 1_000_000)) {
      assertThat(full).isNotNull();
      Files.createSymbolicLink(second, Path.of("/dev/full"));
      assertThatThrownBy(() -> full.add(List.of("lost"))).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> full.add(List.of("lost", "too"))).isInstanceOf(IOException.class);
      assertThat(full.waiting()).isEqualTo(1);
    }
    Files.delete(second);
    try (FileSpool after = FileSpool.open(directory, 1_000_000)) {
      assertThat(after).isNotNull();
      assertThat(after.add(List.of("more"))).isTrue();
      assertThat(after.first(10)).containsExactly("taken", "more");
    }
  }
}
