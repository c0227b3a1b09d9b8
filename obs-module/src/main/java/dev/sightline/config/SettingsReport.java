package dev.sightline.config;

import dev.sightline.config.SettingsProblem.Severity;
import dev.sightline.manage.ConfigurationDocument;
import java.util.Comparator;
import java.util.List;

/**
 * All findings of one start, errors first.
 *
 * @param problems errors before warnings
 * @param strict whether errors stop the start
 */
public record SettingsReport(List<SettingsProblem> problems, boolean strict) {

  public SettingsReport {
    problems =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparing(SettingsProblem::severity))
            .toList();
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public long errors() {
    return problems.stream().filter(each -> each.severity() == Severity.ERROR).count();
  }

  /** Whether the application must not start. */
  public boolean stopsStart() {
    return strict && errors() > 0;
  }

  /** What says that the application must not start; its message is the whole report. */
  public InvalidSettingsException exception() {
    return new InvalidSettingsException(this);
  }

  /**
   * @throws InvalidSettingsException when the application must not start
   */
  public void throwIfFatal() {
    if (stopsStart()) {
      throw exception();
    }
  }

  /** The findings for a console. */
  public List<ConfigurationDocument.Problem> documents() {
    return problems.stream()
        .map(
            each ->
                new ConfigurationDocument.Problem(
                    each.severity() == Severity.ERROR ? "error" : "warning",
                    each.name(),
                    each.environmentName(),
                    each.source(),
                    each.message()))
        .toList();
  }

  /** The whole report, one finding a line. */
  @Override
  public String toString() {
    long errors = errors();
    StringBuilder text = new StringBuilder(64 + problems.size() * 120);
    text.append("Configuration: ").append(errors).append(errors == 1 ? " error, " : " errors, ");
    long warnings = problems.size() - errors;
    text.append(warnings).append(warnings == 1 ? " warning" : " warnings");
    problems.forEach(each -> text.append("\n  ").append(each));
    return text.toString();
  }
}
