package dev.sightline.redact.rule;

/**
 * A password piped into a command that reads one: {@code echo x | docker login --password-stdin}.
 */
final class StdinRule implements Rule {
  private static final int REACH = 300;
  private static final String[] READERS = {
    "--password-stdin",
    "chpasswd",
    "sudo -s",
    "passwd --stdin",
    "--passphrase-fd",
    "-stdin",
    "--with-token"
  };

  @Override
  public String name() {
    return "command-stdin";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int from = Ascii.hasAt(text, end, "-n ") ? end + 3 : end;
    int limit = Math.min(text.length(), from + REACH);
    int pipe = from;
    while (pipe < limit && text.charAt(pipe) != '|' && text.charAt(pipe) != '\n') {
      pipe++;
    }
    if (pipe >= limit || text.charAt(pipe) != '|' || !isRead(text, pipe, limit)) {
      return NONE;
    }
    int to = pipe;
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    boolean quoted = to - from > 2 && "\"'".indexOf(text.charAt(from)) >= 0;
    return PairRule.unlessHarmless(
        text, quoted ? Rule.span(from + 1, to - 1) : Rule.span(from, to));
  }

  private static boolean isRead(String text, int pipe, int limit) {
    for (int i = pipe; i < limit && text.charAt(i) != '\n'; i++) {
      for (String reader : READERS) {
        if (Ascii.hasAt(text, i, reader)) {
          return true;
        }
      }
    }
    return false;
  }
}
