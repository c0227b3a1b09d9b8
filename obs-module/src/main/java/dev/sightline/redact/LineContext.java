package dev.sightline.redact;

/** What earlier lines say about the next: a private key or a YAML block that is still open. */
final class LineContext {
  private boolean inKey;

  /** 0: none; 1: in the headers of a form part that holds a secret; 2: its value is next. */
  private int part;

  /** Name of a secret whose value is to come in a block below, or empty; with its indentation. */
  private String pending = "";

  private int indent;

  String redact(String line, Redactor redactor) {
    if (inKey) {
      return insideKey(line, redactor);
    }
    if (!pending.isEmpty()) {
      if (isDeeper(line)) {
        return line.isBlank() ? line : line.substring(0, indentation(line)) + Redactors.MASK;
      }
      pending = "";
    }
    if (part > 0 && !line.startsWith("--")) {
      boolean value = part == 2;
      part = value ? 0 : line.isBlank() ? 2 : 1;
      return value && !line.isBlank() ? Redactors.MASK : redactor.text(line);
    }
    part = isSecretPart(line, redactor) ? 1 : 0;
    String value = valueOfPair(line, redactor);
    open(line, redactor);
    return value.isEmpty() ? redactor.text(line) : value;
  }

  /** {@code Content-Disposition: form-data; name="password"}. */
  private static boolean isSecretPart(String line, Redactor redactor) {
    int name = line.indexOf("form-data") < 0 ? -1 : line.indexOf("; name=\"");
    int end = name < 0 ? -1 : line.indexOf('"', name + 8);
    return end > 0 && redactor.isSecretName(line.substring(name + 8, end));
  }

  private String insideKey(String line, Redactor redactor) {
    if (line.contains("-----END")) {
      inKey = false;
      return redactor.text(line);
    }
    if (!isKeyPart(line)) {
      inKey = false;
      return redact(line, redactor);
    }
    return line.isBlank() ? line : Redactors.MASK;
  }

  private static boolean isKeyPart(String line) {
    String bare = line.strip();
    boolean header =
        bare.startsWith("Proc-Type:")
            || bare.startsWith("DEK-Info:")
            || bare.startsWith("Comment:")
            || bare.startsWith("Version:");
    return header
        || bare.chars()
            .allMatch(
                c -> c < 128 && (Character.isLetterOrDigit(c) || "+/=\\\"',-".indexOf(c) >= 0));
  }

  private void open(String line, Redactor redactor) {
    int begin = line.indexOf("-----BEGIN ");
    if (begin >= 0 && line.indexOf("PRIVATE", begin) > 0 && line.indexOf("-----END", begin) < 0) {
      inKey = true;
      return;
    }
    String bare = line.strip();
    int colon = bare.indexOf(':');
    if (colon > 0
        && (bare.endsWith(": |")
            || bare.endsWith(": >")
            || bare.endsWith(": |-")
            || bare.endsWith(": >-"))
        && redactor.isSecretName(bare.substring(0, colon))) {
      pending = bare.substring(0, colon);
      indent = indentation(line);
    }
  }

  private String name = "";

  /** {@code - name: DB_PASSWORD} on one line, {@code value: x} on the next. */
  private String valueOfPair(String line, Redactor redactor) {
    String bare = line.strip();
    String before = name;
    name = "";
    int colon = bare.indexOf(':');
    String key = colon < 0 ? "" : bare.substring(0, colon).replaceAll("[\"'\\- ]", "");
    String rest = colon < 0 ? "" : bare.substring(colon + 1).strip().replaceAll("[\"',]", "");
    if (PairShape.isNameKey(key) && redactor.isSecretName(rest)) {
      name = rest;
    } else if (!before.isEmpty() && PairShape.isValueKey(key) && !rest.isEmpty()) {
      String asPair = before + "=" + rest;
      boolean secret = !redactor.text(asPair).equals(asPair);
      int at = line.indexOf(':') + 1;
      return secret ? line.substring(0, at) + " " + Redactors.MASK : "";
    }
    return "";
  }

  private boolean isDeeper(String line) {
    return line.isBlank() || indentation(line) > indent;
  }

  private static int indentation(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
