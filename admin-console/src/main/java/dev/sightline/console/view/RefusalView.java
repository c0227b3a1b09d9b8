package dev.sightline.console.view;

import dev.sightline.manage.ConfigurationDocument.Problem;
import dev.sightline.manage.RefusalDocument;
import java.time.Instant;
import java.util.List;

/**
 * An application that was not started, and why.
 *
 * @param application its name
 * @param environment what kind of installation it was to be
 * @param summary such as {@code 8 errors, 1 warning}
 * @param problems what is wrong, errors first
 * @param left problems that are not listed
 * @param since when it was refused
 */
public record RefusalView(
    String application,
    String environment,
    String summary,
    List<ProblemRow> problems,
    int left,
    Moment since) {
  private static final int NAMED = 3;

  public RefusalView {
    problems = List.copyOf(problems);
  }

  public static RefusalView of(RefusalDocument document, Instant now) {
    int all = document.errors() + document.warnings();
    return new RefusalView(
        Visible.name(document.application()),
        Visible.name(document.environment()),
        counted(document.errors(), "error") + ", " + counted(document.warnings(), "warning"),
        document.problems().stream().map(ProblemRow::of).toList(),
        Math.max(0, all - document.problems().size()),
        Moment.of(document.atMillis(), now));
  }

  /** What the overview says of it. */
  public static Finding finding(RefusalDocument document, Instant now) {
    return new Finding(
        State.act("Refused"),
        Visible.name(document.application())
            + " was not started: "
            + counted(document.errors(), "error")
            + " in its configuration",
        keys(document),
        Moment.of(document.atMillis(), now),
        Link.to("refused").with("name", document.application()).toString());
  }

  private static String keys(RefusalDocument document) {
    List<String> names = document.problems().stream().map(Problem::name).distinct().toList();
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return Visible.text(names.size() > NAMED ? first + ", …" : first);
  }

  private static String counted(int count, String what) {
    return Amounts.count(count) + " " + what + (count == 1 ? "" : "s");
  }
}
