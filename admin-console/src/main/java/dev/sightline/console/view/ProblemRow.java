package dev.sightline.console.view;

import dev.sightline.manage.ConfigurationDocument;

/** A finding of a start-up report. */
public record ProblemRow(
    State state, String name, String environmentName, String source, String message) {

  static ProblemRow of(ConfigurationDocument.Problem problem) {
    return new ProblemRow(
        problem.severity().equals("error") ? State.act("Error") : State.warn("Warning"),
        Visible.text(problem.name()),
        Visible.name(problem.environmentName()),
        Visible.name(problem.source()),
        Visible.text(problem.message()));
  }
}
