package dev.sightline.redact;

import dev.sightline.event.Fields;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hides secrets in names and values. Never throws; what cannot be examined is replaced by a visible
 * marker. Redacting what is redacted already changes nothing. Safe for all threads.
 */
public interface Redactor {

  /** Whether a value under this name is a secret, whatever it looks like. */
  boolean isSecretName(String name);

  /**
   * Whether a value under this name is a secret only if it looks like one, so that what is harmless
   * under another name may be hidden under this one.
   */
  default boolean isUndecidedName(String name) {
    return false;
  }

  /** Free text with every secret in it replaced; the same instance when there is none. */
  String text(String text);

  /**
   * The value as safe data: a secret name masks the whole value, strings go through {@link #text},
   * maps, collections, arrays, records and beans are walked, anything else becomes its text.
   *
   * @param name the key the value stands under
   * @param value any object
   * @return null, a string, a number, a boolean, or a bounded, acyclic list or string-keyed map of
   *     these
   */
  @Nullable Object value(String name, @Nullable Object value);

  /**
   * All pairs with safe keys and values; with {@link Strategy#DROP}, without those of secret names.
   */
  default Fields fields(Fields fields) {
    @Nullable Object[] pairs = new Object[fields.size() * 2];
    for (int i = 0; i < fields.size(); i++) {
      pairs[i * 2] = text(fields.key(i));
      pairs[i * 2 + 1] = value(fields.key(i), fields.value(i));
    }
    return Fields.of(pairs);
  }

  /**
   * A form body or query string: pairs joined by ampersands, names and values percent-decoded for
   * matching; what holds no secret stays as it is, byte for byte.
   */
  default String form(String form) {
    return Redactors.MASK;
  }

  /**
   * A JSON document; a document that is cut or malformed is redacted up to the fault and ends with
   * {@link Redactors#UNREADABLE}.
   */
  default String json(String json) {
    return Redactors.MASK;
  }

  /** The same for a document in UTF-8. */
  default byte[] json(byte[] utf8) {
    return Redactors.MASK.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A stream that redacts JSON written to it, in chunks of any size, and passes it on. Closing it
   * ends the document and leaves {@code sink} open.
   */
  default OutputStream jsonTo(OutputStream sink) {
    return OutputStream.nullOutputStream();
  }

  /**
   * Whether a UTF-8 text may hold a secret in its value: false is certain, true is a suspicion that
   * {@link #text} decides. Cheap; allocates nothing.
   */
  default boolean mayHoldSecret(byte[] utf8, int from, int to) {
    return true;
  }

  /** Where in a text which rule finds a secret; the secret itself is not told. */
  default List<Finding> explain(String text) {
    return List.of();
  }

  /** How often each rule has hit since the redactor was made; every rule is listed. */
  default Map<String, Long> hits() {
    return Map.of();
  }

  /**
   * A secret that was found.
   *
   * @param rule name of the rule
   * @param start index of its first character in the text, or -1 where it was found only after
   *     another one had been replaced
   * @param length number of characters
   */
  record Finding(String rule, int start, int length) {}
}
