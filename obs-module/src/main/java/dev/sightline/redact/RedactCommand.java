package dev.sightline.redact;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** {@code java -jar obs-module.jar redact [--explain]}: redacts lines from standard input. */
public final class RedactCommand {
  private static final String USAGE =
      """
      usage: java -jar obs-module.jar redact [--explain]
      Reads UTF-8 lines on standard input and writes each, redacted, to standard output.
        --explain   adds to each changed line which rule masked what: rule@column+length\
      """;

  private RedactCommand() {}

  /** Entry point; ends with status 2 when called wrongly. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] arguments) throws IOException {
    System.exit(run(List.of(arguments), System.in, System.out, System.err));
  }

  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    boolean explain = arguments.contains("--explain");
    boolean known = arguments.stream().allMatch(a -> a.equals("redact") || a.equals("--explain"));
    if (!known || !arguments.contains("redact")) {
      err.println(USAGE);
      return 2;
    }
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    new LineRedaction(Redactors.standard(), explain)
        .run(new BufferedInputStream(in, 1 << 16), buffered);
    buffered.flush();
    return 0;
  }
}
