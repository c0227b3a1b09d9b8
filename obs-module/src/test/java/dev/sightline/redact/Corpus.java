package dev.sightline.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The labelled lines, expanded from their templates; see README.md beside them. */
final class Corpus {
  /**
   * One line.
   *
   * @param family of secrets or of look-alikes
   * @param line the text
   * @param secrets what must not survive; empty for a harmless line, which must not change
   */
  record Case(String family, String line, List<String> secrets) {}

  private record Template(String family, String text) {}

  private static final int NAMES_PER_FORM = 12;
  private static final int CONTEXTS_PER_TOKEN = 4;
  private static final int VARIANTS = 2;

  private final CorpusValues values = new CorpusValues(new Random(20_261_120L));
  private final List<Case> cases = new ArrayList<>();

  static List<Case> positives() {
    Corpus corpus = new Corpus();
    corpus.pairs();
    corpus.tokens();
    corpus.single("secrets.txt");
    return corpus.cases;
  }

  static List<Case> harmless() {
    Corpus corpus = new Corpus();
    corpus.lookAlikes();
    corpus.emptyValues();
    corpus.single("harmless.txt");
    return corpus.cases;
  }

  /** Lines written without looking at what the engine does with them. */
  static List<Case> heldOutPositives(String file) {
    Corpus corpus = new Corpus();
    corpus.single(file + "-secrets.txt");
    return corpus.cases;
  }

  /** The harmless ones of {@link #heldOutPositives}. */
  static List<Case> heldOutHarmless(String file) {
    Corpus corpus = new Corpus();
    corpus.single(file + "-harmless.txt");
    return corpus.cases;
  }

  private void pairs() {
    List<String> names = lines("names.txt");
    int next = 0;
    for (Template form : templates("forms.txt")) {
      for (int i = 0; i < NAMES_PER_FORM; i++) {
        String name = names.get(next++ % names.size());
        add(form.family(), form.text().replace("NAME", name));
      }
    }
  }

  private void tokens() {
    List<String> contexts = lines("contexts.txt");
    int next = 0;
    for (Template token : templates("tokens.txt")) {
      for (int i = 0; i < CONTEXTS_PER_TOKEN; i++) {
        String context = contexts.get(next++ % contexts.size());
        add(token.family(), context.replace("TOKEN", token.text()));
      }
      next++;
    }
  }

  private void single(String file) {
    for (Template template : templates(file)) {
      for (int i = 0; i < VARIANTS; i++) {
        add(template.family(), template.text());
      }
    }
  }

  private void lookAlikes() {
    for (String pair : lines("harmless-names.txt")) {
      for (String form : lines("harmless-forms.txt")) {
        add("look-alike names", form.replace("PAIR", pair));
      }
    }
  }

  private void emptyValues() {
    List<String> names = lines("names.txt");
    int next = 0;
    for (String value : lines("harmless-values.txt")) {
      for (int i = 0; i < NAMES_PER_FORM; i++) {
        String sign = i % 2 == 0 ? "=" : ": ";
        cases.add(
            new Case(
                "values that are none",
                names.get(next++ % names.size()) + sign + value,
                List.of()));
      }
    }
  }

  private void add(String family, String template) {
    List<String> secrets = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('«'); open >= 0; open = template.indexOf('«', at)) {
      int close = template.indexOf('»', open);
      line.append(values.expand(template.substring(at, open)));
      String secret = values.expand(template.substring(open + 1, close));
      secrets.add(secret);
      line.append(secret);
      at = close + 1;
    }
    line.append(values.expand(template.substring(at)));
    cases.add(
        new Case(
            family,
            unescaped(line.toString(), family),
            secrets.stream().map(s -> unescaped(s, family)).toList()));
  }

  private static String unescaped(String text, String family) {
    return family.equals("keys")
        ? text.replace("\\\\n", "\u0000")
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\u0000", "\\n")
        : text;
  }

  private static List<Template> templates(String file) {
    List<Template> templates = new ArrayList<>();
    String family = "";
    for (String line : lines(file)) {
      if (line.startsWith("# ")) {
        family = line.substring(2);
      } else {
        templates.add(new Template(family, line));
      }
    }
    return templates;
  }

  private static List<String> lines(String file) {
    InputStream in =
        Objects.requireNonNull(Corpus.class.getResourceAsStream("/redaction/" + file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
