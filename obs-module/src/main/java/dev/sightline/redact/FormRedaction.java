package dev.sightline.redact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Redacts forms and query strings, decoding names and values to look at them. */
final class FormRedaction {
  private FormRedaction() {}

  static String redact(String form, Redactor redactor) {
    StringBuilder result = new StringBuilder(form.length());
    int at = 0;
    while (at <= form.length()) {
      int end = form.indexOf('&', at);
      end = end < 0 ? form.length() : end;
      result.append(pair(form.substring(at, end), redactor));
      if (end < form.length()) {
        result.append('&');
      }
      at = end + 1;
    }
    String redacted = result.toString();
    return redacted.equals(form) ? form : redacted;
  }

  private static String pair(String pair, Redactor redactor) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    if (equals >= 0 && redactor.isSecretName(name)) {
      boolean plain = value.isEmpty() || value.startsWith("[REDACTED");
      return plain ? pair : pair.substring(0, equals + 1) + redactor.value(name, decoded(value));
    }
    String safe = redactor.text(pair);
    String readable = name + "=" + decoded(value);
    if (safe.equals(pair) && !readable.equals(pair) && !redactor.text(readable).equals(readable)) {
      return equals < 0 ? Redactors.MASK : pair.substring(0, equals + 1) + Redactors.MASK;
    }
    return safe;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
