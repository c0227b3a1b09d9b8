package dev.sightline.manage;

import java.util.List;

/**
 * Why an application was not started: the report of its configuration.
 *
 * @param application its name, as far as the server tells it before an application has started
 * @param atMillis when it was refused, milliseconds since the epoch
 * @param environment such as {@code production}
 * @param errors how many there are
 * @param warnings how many there are
 * @param problems the first {@value #MOST_PROBLEMS} of them, errors first
 */
public record RefusalDocument(
    String application,
    long atMillis,
    String environment,
    int errors,
    int warnings,
    List<ConfigurationDocument.Problem> problems) {

  /** Most problems a document holds. */
  public static final int MOST_PROBLEMS = 500;

  public RefusalDocument {
    problems = List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
  }
}
