package dev.sightline.error.spool;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Adds records without end and prints each number once it is safe; arguments: directory, first. */
final class SpoolingProcess {
  private SpoolingProcess() {}

  public static void main(String[] arguments) throws Exception {
    Spool spool = Objects.requireNonNull(FileSpool.open(Path.of(arguments[0]), 1L << 30));
    for (long i = Long.parseLong(arguments[1]); ; i++) {
      spool.add(List.of(i + " " + "x".repeat((int) (i % 20_000))));
      System.out.println(i);
      System.out.flush();
      if (i % 7 == 0) {
        spool.first(3);
        spool.remove(1);
      }
    }
  }
}
