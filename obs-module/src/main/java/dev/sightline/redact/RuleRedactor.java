package dev.sightline.redact;

import dev.sightline.event.Fields;
import dev.sightline.redact.rule.Hits;
import dev.sightline.redact.rule.KeyNames;
import dev.sightline.redact.rule.TextEngine;
import dev.sightline.redact.rule.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules, put together. */
final class RuleRedactor implements Redactor {
  /** A text that still changes after so many looks was made to; it becomes a marker. */
  private static final int MOST_PASSES = 6;

  /** In explanations: found in a decoded string of a JSON document. */
  private static final String JSON_STRING = "json-string";

  private final KeyNames names;
  private final TextEngine engine;
  private final List<GuardedPattern> patterns;
  private final Replacement replacement;
  private final UnaryOperator<String> replace;
  private final Counters counters;
  private final Hits counting;
  private final ObjectWalker walker;
  private final JsonNames members;

  RuleRedactor(
      Set<String> keys,
      Set<String> keepKeys,
      boolean personal,
      List<GuardedPattern> patterns,
      Replacement replacement) {
    names = new KeyNames(keys, keepKeys, personal);
    engine = new TextEngine(names);
    this.patterns = List.copyOf(patterns);
    this.replacement = replacement;
    replace = replacement::of;
    counters = new Counters(engine.ruleNames(), KeyNames.ruleNames(), this.patterns);
    counting = (rule, from, to) -> counters.count(rule);
    walker = new ObjectWalker(this);
    members = new JsonNames(names, this);
  }

  @Override
  public boolean isSecretName(String name) {
    return names.of(name).isSecret();
  }

  @Override
  public boolean isUndecidedName(String name) {
    Verdict verdict = names.of(name);
    return !verdict.isNothing() && !verdict.isSecret();
  }

  @Override
  public String text(String text) {
    try {
      return text(text, counting);
    } catch (RuntimeException e) {
      return Redactors.UNREADABLE;
    }
  }

  /**
   * A mask changes what stands around it: looks again until nothing is found, so that redacting the
   * result once more changes nothing.
   */
  private String text(String text, Hits hits) {
    String before = text;
    String result = once(before, hits);
    if (result.equals(before)) {
      return text;
    }
    Hits later = (rule, from, to) -> hits.hit(rule, -1, -1);
    for (int pass = 1; pass < MOST_PASSES && !result.equals(before); pass++) {
      before = result;
      result = once(before, later);
    }
    return result.equals(before) ? result : Redactors.UNREADABLE;
  }

  private String once(String text, Hits hits) {
    String result = engine.redact(text, replace, hits);
    for (GuardedPattern pattern : patterns) {
      result = pattern.replaceAll(result, replace, () -> hits.hit(pattern.name(), -1, -1));
    }
    return JsonText.is(result) ? strings(result, hits) : result;
  }

  private String strings(String text, Hits hits) {
    String result = JsonText.redact(text, this);
    if (!result.equals(text)) {
      hits.hit(JSON_STRING, -1, -1);
    }
    return result;
  }

  @Override
  public @Nullable Object value(String name, @Nullable Object value) {
    return walker.walk(name, value);
  }

  /** The same instance where nothing had to change: most events hold no secret. */
  @Override
  public Fields fields(Fields fields) {
    List<@Nullable Object> changed = null;
    for (int i = 0; i < fields.size(); i++) {
      String key = fields.key(i);
      Object value = fields.value(i);
      boolean dropped = drops(key);
      String safeKey = dropped ? key : text(key);
      Object safeValue = dropped ? null : value(key, value);
      if (changed == null && (dropped || !isSame(safeKey, key) || !isSame(safeValue, value))) {
        changed = firstPairs(fields, i);
      }
      if (changed != null && !dropped) {
        changed.add(safeKey);
        changed.add(safeValue);
      }
    }
    return changed == null ? fields : Fields.of(changed.toArray());
  }

  private static List<@Nullable Object> firstPairs(Fields fields, int count) {
    List<@Nullable Object> pairs = new ArrayList<>(fields.size() * 2);
    for (int i = 0; i < count; i++) {
      pairs.add(fields.key(i));
      pairs.add(fields.value(i));
    }
    return pairs;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Object safe, @Nullable Object original) {
    return safe == original;
  }

  @Override
  public String form(String form) {
    try {
      return FormRedaction.redact(form, this);
    } catch (RuntimeException e) {
      return Redactors.UNREADABLE;
    }
  }

  @Override
  public byte[] json(byte[] utf8) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(utf8.length + 64);
    try (OutputStream redaction = jsonTo(out)) {
      redaction.write(utf8);
    } catch (IOException | RuntimeException e) {
      return Redactors.UNREADABLE.getBytes(StandardCharsets.UTF_8);
    }
    return out.toByteArray();
  }

  @Override
  public String json(String json) {
    return new String(json(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Override
  public OutputStream jsonTo(OutputStream sink) {
    return new JsonRedaction(this, sink);
  }

  @Override
  public boolean mayHoldSecret(byte[] utf8, int from, int to) {
    return !patterns.isEmpty()
        || JsonText.is(utf8, from, to)
        || engine.mayHoldSecret(utf8, from, to);
  }

  /** Whether a part of a UTF-8 text is the name of a secret. */
  boolean isSecretName(byte[] utf8, int from, int to) {
    return from < to && names.of(utf8, from, to).isSecret();
  }

  /** What the name of a JSON member says. */
  JsonNames.Member member(byte[] utf8, int from, int to) {
    return members.of(utf8, from, to);
  }

  /** Whether a value is a secret because of its name, or of its name and its looks. */
  boolean hides(String name, String value) {
    return names.hides(name, value);
  }

  /** Whether an entry under this name is left out altogether. */
  boolean drops(String name) {
    return replacement.drops() && isSecretName(name);
  }

  /** What stands in place of a value that its name makes a secret. */
  String masked(String name, String value) {
    Verdict verdict = names.of(name);
    counters.count(verdict.rule());
    return replacement.of(value);
  }

  @Override
  public List<Finding> explain(String text) {
    List<Finding> findings = new ArrayList<>();
    text(text, (rule, from, to) -> findings.add(new Finding(rule, from, to - from)));
    return findings;
  }

  @Override
  public Map<String, Long> hits() {
    return counters.snapshot();
  }
}
