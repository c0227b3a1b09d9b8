package dev.sightline.config;

/** The application must not start with this configuration; the message is the whole report. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SettingsReport report;

  InvalidSettingsException(SettingsReport report) {
    super(report.toString());
    this.report = report;
  }

  public SettingsReport report() {
    return report;
  }
}
