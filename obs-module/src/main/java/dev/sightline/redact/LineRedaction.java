package dev.sightline.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Redacts a stream of lines, one for one, each written before the next is needed. A line that is no
 * UTF-8 keeps its readable part; a private key over several lines is masked line by line.
 */
final class LineRedaction {
  private final Redactor redactor;
  private final boolean explain;
  private final LineContext context = new LineContext();

  LineRedaction(Redactor redactor, boolean explain) {
    this.redactor = redactor;
    this.explain = explain;
  }

  void run(InputStream in, OutputStream out) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    int next = in.read();
    while (next >= 0) {
      if (next == '\n') {
        write(line, out, true);
        line.reset();
        if (in.available() == 0) {
          out.flush();
        }
      } else {
        line.write(next);
      }
      next = in.read();
    }
    if (line.size() > 0) {
      write(line, out, false);
    }
  }

  private void write(ByteArrayOutputStream line, OutputStream out, boolean ended)
      throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    boolean carriage = text.endsWith("\r");
    String bare = carriage ? text.substring(0, text.length() - 1) : text;
    String result = context.redact(bare, redactor);
    if (explain && !result.equals(bare)) {
      result += "\t# " + reasons(bare);
    }
    out.write(result.getBytes(StandardCharsets.UTF_8));
    if (carriage) {
      out.write('\r');
    }
    if (ended) {
      out.write('\n');
    }
  }

  private String reasons(String text) {
    StringBuilder reasons = new StringBuilder();
    for (Redactor.Finding finding : redactor.explain(text)) {
      reasons.append(reasons.isEmpty() ? "" : ", ").append(finding.rule());
      if (finding.start() >= 0) {
        reasons.append('@').append(finding.start() + 1).append('+').append(finding.length());
      }
    }
    return reasons.isEmpty() ? "continued from the line before" : reasons.toString();
  }
}
