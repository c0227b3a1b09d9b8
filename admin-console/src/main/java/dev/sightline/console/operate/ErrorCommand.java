package dev.sightline.console.operate;

import dev.sightline.console.security.Permission;

/** Everything an operator can do with error groups. */
public enum ErrorCommand {
  RESOLVE(Permission.RESOLVE_ERRORS),
  RESOLVE_IN_THIS_BUILD(Permission.RESOLVE_ERRORS),
  RESOLVE_IN_NEXT_BUILD(Permission.RESOLVE_ERRORS),
  MUTE_HOUR(Permission.MUTE_ERRORS),
  MUTE_DAY(Permission.MUTE_ERRORS),
  MUTE_UNTIL_RATE(Permission.MUTE_ERRORS),
  REOPEN(Permission.REOPEN_ERRORS),
  NOTE(Permission.NOTE_ERRORS);

  private final Permission permission;

  ErrorCommand(Permission permission) {
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }
}
