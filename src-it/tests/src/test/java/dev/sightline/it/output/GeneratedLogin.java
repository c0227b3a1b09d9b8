package dev.sightline.it.output;

import dev.sightline.it.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user that the console made for this start. */
public record GeneratedLogin(String user, String password) {
  private static final Pattern LINE =
      Pattern.compile("Sightline console: .+? {2}user: (\\S+) {2}password: (\\S+)");

  /** From the line that the console writes once, to whatever the server makes of System.out. */
  public static GeneratedLogin in(ServerProcess process) {
    return Stream.of(process.standardOutput(), process.standardError())
        .map(GeneratedLogin::text)
        .map(LINE::matcher)
        .filter(Matcher::find)
        .map(line -> new GeneratedLogin(line.group(1), line.group(2)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the console did not say how to sign in"));
  }

  private static String text(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
