package dev.sightline.error.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorStore;
import dev.sightline.error.Events;
import dev.sightline.error.GroupChange;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupDetail.Entry;
import dev.sightline.manage.ErrorGroupPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorStoreTest extends ErrorStoreContract {
  private static final StoreLimits LIMITS =
      new StoreLimits(10, 200_000, 20, 10, Duration.ofDays(30));

  private final Path directory;

  FileErrorStoreTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Override
  protected ErrorStore open() {
    return another();
  }

  private FileErrorStore another() {
    return new FileErrorStore(
        directory.resolve("errors"), LIMITS, new Fingerprints()::explain, clock);
  }

  @Override
  protected void settle() {
    flush();
  }

  private boolean flush() {
    return ((FileErrorStore) store).flush();
  }

  private void restart() {
    store.close();
    store = open();
    assertThat(flush()).isTrue();
  }

  /** As after a kill: what the writer has not written is gone, and the lock is free. */
  private void crash() throws IOException {
    Path copy = directory.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(directory.resolve("errors"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    store.close();
    delete(directory.resolve("errors"));
    Files.move(copy, directory.resolve("errors"));
    store = open();
    assertThat(flush()).isTrue();
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }

  private Path log() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("errors"))) {
      return files.filter(each -> each.toString().endsWith(".log")).sorted().toList().get(0);
    }
  }

  @Test
  void everythingSurvivesARestart() {
    for (int i = 0; i < 30; i++) {
      add("Orders");
    }
    add("Cart");
    change("Cart", new GroupChange.Resolve("2.0", "ann"));
    ErrorGroupDetail orders = detail("Orders");
    ErrorGroupDetail cart = detail("Cart");

    restart();
    restart();

    assertThat(detail("Orders")).isEqualTo(orders);
    assertThat(detail("Cart")).isEqualTo(cart);
    assertThat(detail("Cart").history()).extracting(Entry::by).containsExactly("ann");
    add("Cart", "1.0");
    assertThat(detail("Cart").group().state()).isEqualTo("resolved");
    add("Cart", "2.0");
    assertThat(detail("Cart").group().regressed()).isTrue();
  }

  @Test
  void whatWasWrittenSurvivesACrash() throws IOException {
    assertThat(flush()).isTrue();
    add("Orders");
    add("Orders");
    assertThat(flush()).isTrue();
    ErrorGroupDetail written = detail("Orders");
    add("Orders");

    crash();

    assertThat(detail("Orders")).isEqualTo(written);
  }

  @Test
  void aTornTailIsPassedOverAndTold() throws IOException {
    assertThat(flush()).isTrue();
    add("Orders");
    assertThat(flush()).isTrue();
    byte[] bytes = Files.readAllBytes(log());
    store.close();

    for (int cut = 1; cut < bytes.length; cut += 97) {
      delete(directory.resolve("errors"));
      Files.createDirectories(directory.resolve("errors"));
      Files.write(
          directory.resolve("errors/errors-000000000001.log"),
          Arrays.copyOf(bytes, bytes.length - cut));
      store = another();
      assertThat(flush()).isTrue();
      ErrorGroupPage page = page("all", "");
      assertThat(page.total()).isLessThanOrEqualTo(1);
      assertThat(page.store().healthy()).isTrue();
      store.close();
    }
  }

  @Test
  void eventsAfterTheLastSnapshotOfTheirGroupAreCountedAgain() throws IOException {
    for (int i = 0; i < 5; i++) {
      add("Orders");
    }
    assertThat(flush()).isTrue();
    List<String> lines = Files.readAllLines(log());
    store.close();
    Files.write(log(), lines.stream().filter(line -> !line.startsWith("G ", 9)).toList());

    store = another();
    assertThat(flush()).isTrue();

    assertThat(detail("Orders").group().count()).isEqualTo(5);
    assertThat(detail("Orders").group().culprit()).contains("com.acme.Orders.run");
    assertThat(detail("Orders").events()).hasSize(5);
  }

  @Test
  void damagedLinesAreCountedAndTheRestIsRead() throws IOException {
    assertThat(flush()).isTrue();
    add("Orders");
    assertThat(flush()).isTrue();
    add("Cart");
    assertThat(flush()).isTrue();
    byte[] bytes = Files.readAllBytes(log());
    store.close();
    int first = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Orders");
    bytes[first] = 'X';
    Files.write(log(), bytes);
    Files.writeString(log(), "garbage\n\n" + "x".repeat(5 << 20) + "\n", StandardOpenOption.APPEND);

    store = another();
    assertThat(flush()).isTrue();

    assertThat(detail("Cart").group().count()).isEqualTo(1);
    assertThat(page("all", "").store().detail()).contains("damaged records were passed over");
  }

  @Test
  void aSecondWriterOfADirectoryKeepsInMemoryAndTakesOverLater() {
    add("Orders");
    assertThat(flush()).isTrue();
    try (FileErrorStore second = another()) {
      second.add(Events.occurrence("Orders", clock.micros()));
      assertThat(second.flush()).isFalse();
      ErrorGroupPage page = second.page("all", "", 0, 10);
      assertThat(page.store().healthy()).isFalse();
      assertThat(page.store().detail()).contains("is in use");
      assertThat(page.total()).isEqualTo(1);

      store.close();
      assertThat(second.flush()).isTrue();
      ErrorGroupDetail both = second.detail(Events.fingerprint("Orders"));
      assertThat(both).isNotNull();
      assertThat(both.group().count()).isEqualTo(2);
      assertThat(both.events())
          .extracting(ErrorEvent::timestampMicros)
          .isSortedAccordingTo((a, b) -> Long.compare(b, a))
          .hasSize(2);
    }
  }

  @Test
  void aJournalOfANewerVersionIsLeftAlone() throws IOException {
    add("Orders");
    assertThat(flush()).isTrue();
    store.close();
    JournalLine newer = new JournalLine(JournalLine.HEADER, "2", "{}");
    Files.write(log(), dev.sightline.error.spool.CheckedLine.encode(newer.text()));

    store = another();
    assertThat(flush()).isFalse();

    assertThat(page("all", "").store().healthy()).isFalse();
    assertThat(Files.readAllBytes(log()))
        .isEqualTo(dev.sightline.error.spool.CheckedLine.encode(newer.text()));
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsToldAndNothingThrows() throws IOException {
    store.close();
    Files.writeString(directory.resolve("file"), "");
    store =
        new FileErrorStore(
            directory.resolve("file/errors"), LIMITS, new Fingerprints()::explain, clock);
    add("Orders");

    assertThat(flush()).isFalse();
    assertThat(page("all", "").store().healthy()).isFalse();
    assertThat(page("all", "").store().detail()).contains("cannot write to");
    assertThat(page("all", "").total()).isEqualTo(1);
  }

  @Test
  void theJournalIsReplacedBeforeItGrowsTooLarge() throws IOException {
    assertThat(flush()).isTrue();
    long largest = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 500; j++) {
        clock.move(Duration.ofSeconds(7));
        store.add(Events.occurrence("Orders" + "x".repeat(400), clock.micros()));
      }
      assertThat(flush()).isTrue();
      largest = Math.max(largest, Files.size(log()));
    }

    assertThat(largest).isLessThan(18L << 20);
    restart();
    assertThat(detail("Orders" + "x".repeat(400)).group().count()).isEqualTo(6_000);
    assertThat(Files.size(log())).isLessThan(1 << 20);
  }

  @Test
  void onlyTheUserOfTheServerCanReadIt() throws IOException {
    assertThat(flush()).isTrue();

    assertThat(Files.getPosixFilePermissions(log())).hasSize(2);
    assertThat(Files.getPosixFilePermissions(directory.resolve("errors"))).hasSize(3);
  }

  /** {@code /dev/full} takes nothing, as a full disk does. */
  @Test
  void aFullDiskIsToldAndEverythingIsWrittenWhenThereIsRoomAgain() throws IOException {
    assertThat(flush()).isTrue();
    store.close();
    Path file = directory.resolve("errors/errors-new.tmp");
    Files.createSymbolicLink(file, Path.of("/dev/full"));
    store = open();
    add("Orders");
    assertThat(flush()).isFalse();
    assertThat(store.page("all", "", 0, 1).store().healthy()).isFalse();
    for (int i = 0; i < 2_500; i++) {
      store.add(Events.occurrence("Fault" + i % 9, clock.micros()));
      clock.move(Duration.ofMinutes(1));
    }
    assertThat(flush()).isTrue(); // what failed has removed the link
    restart();

    assertThat(page("all", "").store().healthy()).isTrue();
    assertThat(detail("Orders").group().count()).isEqualTo(1);
    assertThat(page("all", "").groups().stream().mapToLong(ErrorGroup::count).sum())
        .isEqualTo(2_501);
  }
}
