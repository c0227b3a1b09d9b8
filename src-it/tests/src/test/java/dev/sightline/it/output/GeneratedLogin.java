package dev.sightline.it.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user that the console made for this start. */
public record GeneratedLogin(String user, String password) {
  private static final Pattern LINE =
      Pattern.compile("Sightline console: \\S+ {2}user: (\\S+) {2}password: (\\S+)");

  /** From the line that the console writes once. */
  public static GeneratedLogin in(Path standardOutput) {
    try {
      Matcher matcher = LINE.matcher(Files.readString(standardOutput));
      if (!matcher.find()) {
        throw new AssertionError("the console did not say how to sign in");
      }
      return new GeneratedLogin(matcher.group(1), matcher.group(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
