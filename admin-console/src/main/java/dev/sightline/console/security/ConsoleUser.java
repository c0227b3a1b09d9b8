package dev.sightline.console.security;

import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param name as typed at the login; case matters
 * @param hash of the password
 * @param roles names of roles; never empty
 */
public record ConsoleUser(String name, PasswordHash hash, Set<String> roles) {

  public ConsoleUser {
    roles = Set.copyOf(roles);
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return name + " " + roles;
  }
}
