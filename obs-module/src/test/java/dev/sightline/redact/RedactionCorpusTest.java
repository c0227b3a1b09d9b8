package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on the labelled corpus, and the table of them in the documentation. */
class RedactionCorpusTest {
  private static final Path DOCUMENT = Path.of("../docs/redaction.md");
  private static final String BEGIN = "<!-- corpus table: written by RedactionCorpusTest -->\n";
  private static final String END = "<!-- end of corpus table -->";
  private static final double GOAL = 0.995;

  /** What is left is known and listed in the documentation. */
  private static final double HELD_OUT_GOAL = 0.985;

  private final Redactor redactor = Redactors.standard();

  @Test
  void theCorpusIsLargeEnough() {
    assertThat(Corpus.positives()).hasSizeGreaterThanOrEqualTo(1_500);
    assertThat(Corpus.harmless()).hasSizeGreaterThanOrEqualTo(1_500);
  }

  @Test
  void plantedSecretsDoNotSurvive() {
    List<String> missed = new ArrayList<>();
    List<Corpus.Case> cases = Corpus.positives();
    cases.stream()
        .filter(this::isMissed)
        .forEach(c -> missed.add(c.line() + "  =>  " + redactor.text(c.line())));
    assertThat(1 - missed.size() / (double) cases.size())
        .as("missed: %s", missed)
        .isGreaterThanOrEqualTo(GOAL);
  }

  @Test
  void harmlessLinesStayAsTheyAre() {
    List<String> changed = new ArrayList<>();
    List<Corpus.Case> cases = Corpus.harmless();
    cases.stream()
        .filter(this::isChanged)
        .forEach(c -> changed.add(c.line() + "  =>  " + redactor.text(c.line())));
    double precision =
        Corpus.positives().size() / (double) (Corpus.positives().size() + changed.size());
    assertThat(precision).as("changed: %s", changed).isGreaterThanOrEqualTo(GOAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"holdout", "holdout2", "holdout3"})
  void linesThatWereHeldOutReachTheGoalToo(String file) {
    List<Corpus.Case> secrets = Corpus.heldOutPositives(file);
    List<Corpus.Case> harmless = Corpus.heldOutHarmless(file);
    long missed = secrets.stream().filter(this::isMissed).count();
    long changed = harmless.stream().filter(this::isChanged).count();
    double found = secrets.size() - missed;
    assertThat(found / secrets.size()).isGreaterThanOrEqualTo(HELD_OUT_GOAL);
    assertThat(found / (found + changed)).isGreaterThanOrEqualTo(GOAL);
  }

  @Test
  void redactingTwiceChangesNothing() {
    List<Corpus.Case> all = new ArrayList<>(Corpus.positives());
    all.addAll(Corpus.heldOutPositives("holdout"));
    all.addAll(Corpus.heldOutPositives("holdout2"));
    all.addAll(Corpus.heldOutPositives("holdout3"));
    for (Corpus.Case c : all) {
      String once = redactor.text(c.line());
      assertThat(redactor.text(once)).as(c.line()).isEqualTo(once);
    }
  }

  @Test
  void theDocumentedTableIsCurrent() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (Boolean.getBoolean("sightline.docs.write")) {
      Files.writeString(DOCUMENT, document.substring(0, begin) + table() + document.substring(end));
    } else {
      assertThat(document.substring(begin, end))
          .as("run with -Dsightline.docs.write=true")
          .isEqualTo(table());
    }
  }

  private boolean isMissed(Corpus.Case c) {
    String result = redactor.text(c.line());
    return c.secrets().stream().anyMatch(secret -> survives(result, secret));
  }

  /** Whole, or a half of it that is long enough to tell something. */
  private static boolean survives(String result, String secret) {
    int half = secret.length() / 2;
    return result.contains(secret)
        || (half >= 6
            && (result.contains(secret.substring(half))
                || result.contains(secret.substring(0, half + 2))));
  }

  private boolean isChanged(Corpus.Case c) {
    return !redactor.text(c.line()).equals(c.line());
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("| family | lines | found | recall |\n|---|---:|---:|---:|\n");
    rows(table, Corpus.positives(), c -> !isMissed(c));
    table.append("\n| look-alikes | lines | unchanged | kept |\n|---|---:|---:|---:|\n");
    rows(table, Corpus.harmless(), c -> !isChanged(c));
    for (String file : List.of("holdout", "holdout2", "holdout3")) {
      table.append("\n| held out: secrets | lines | found | recall |\n|---|---:|---:|---:|\n");
      rows(table, Corpus.heldOutPositives(file), c -> !isMissed(c));
      table.append(
          "\n| held out: look-alikes | lines | unchanged | kept |\n|---|---:|---:|---:|\n");
      rows(table, Corpus.heldOutHarmless(file), c -> !isChanged(c));
    }
    return table.toString();
  }

  private static void rows(
      StringBuilder table,
      List<Corpus.Case> cases,
      java.util.function.Predicate<Corpus.Case> good) {
    Map<String, int[]> families = new TreeMap<>();
    int[] all = new int[2];
    for (Corpus.Case c : cases) {
      int[] counts = families.computeIfAbsent(c.family(), family -> new int[2]);
      boolean right = good.test(c);
      for (int[] target : List.of(counts, all)) {
        target[0]++;
        target[1] += right ? 1 : 0;
      }
    }
    families.forEach((family, counts) -> row(table, family, counts));
    row(table, "**all**", all);
  }

  private static void row(StringBuilder table, String family, int[] counts) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %.2f %% |\n",
            family,
            counts[0],
            counts[1],
            100.0 * counts[1] / counts[0]));
  }
}
