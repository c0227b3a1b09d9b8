package dev.sightline.console.security;

/** Everything that can be done in the console, and the least role that may. */
public enum Permission {
  SEE_OVERVIEW(Role.VIEWER),
  SEE_ERRORS(Role.VIEWER),
  EXPORT_ERRORS(Role.VIEWER),
  SEE_HEALTH(Role.VIEWER),
  SEE_CONFIGURATION(Role.VIEWER),
  SEE_ABOUT(Role.VIEWER),
  SEE_REQUESTS(Role.VIEWER),
  SEE_TIMELINES(Role.VIEWER),
  EXPORT_INCIDENTS(Role.VIEWER),
  SEE_WORK(Role.VIEWER),
  SEE_PIPELINE(Role.VIEWER),
  SEE_CHECKLIST(Role.VIEWER),
  SEE_AUDIT(Role.VIEWER),
  SEE_LOGS(Role.VIEWER),
  SCRAPE_METRICS(Role.VIEWER),
  RESOLVE_ERRORS(Role.OPERATOR),
  MUTE_ERRORS(Role.OPERATOR),
  REOPEN_ERRORS(Role.OPERATOR),
  NOTE_ERRORS(Role.OPERATOR),
  SET_LEVELS(Role.OPERATOR);

  private final Role role;

  Permission(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }
}
