package dev.sightline.console.security;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The users named in the configuration: {@code sightline.console.users.<name>.password-hash} and
 * {@code .roles}, or the environment form {@code SIGHTLINE_CONSOLE_USERS_<NAME>_PASSWORD_HASH},
 * whose name becomes lower case.
 *
 * @param users by name
 * @param problems one sentence each, naming the key and never a value; a user with a problem cannot
 *     sign in
 */
public record UserSettings(Map<String, ConsoleUser> users, List<String> problems) {
  private static final String PREFIX = "sightline.console.users.";
  private static final Pattern NAMED =
      Pattern.compile("sightline\\.console\\.users\\.(.{1,64})\\.(password-hash|roles)");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("SIGHTLINE_CONSOLE_USERS_([A-Z0-9_]{1,64}?)_(PASSWORD_HASH|ROLES)");

  public UserSettings {
    users = Map.copyOf(users);
    problems = List.copyOf(problems);
  }

  public static UserSettings read(Config config) {
    Map<String, ConsoleUser> users = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (String name : names(config)) {
      try {
        users.put(name, user(config, name));
      } catch (IllegalArgumentException e) {
        problems.add(e.getMessage());
      }
    }
    return new UserSettings(users, problems);
  }

  private static Set<String> names(Config config) {
    Set<String> names = new TreeSet<>();
    for (String property : config.getPropertyNames()) {
      Matcher named = NAMED.matcher(property);
      Matcher environment = ENVIRONMENT.matcher(property);
      if (named.matches()) {
        names.add(named.group(1));
      } else if (environment.matches()) {
        names.add(environment.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static ConsoleUser user(Config config, String name) {
    String hashKey = PREFIX + name + ".password-hash";
    String text = text(config, hashKey);
    try {
      return new ConsoleUser(name, PasswordHash.parse(text), roles(config, name));
    } catch (IllegalArgumentException e) {
      throw e.getMessage() != null && e.getMessage().startsWith(PREFIX)
          ? e
          : new IllegalArgumentException(hashKey + " " + e.getMessage(), e);
    }
  }

  private static Set<String> roles(Config config, String name) {
    String key = PREFIX + name + ".roles";
    Set<String> roles = new LinkedHashSet<>();
    for (String each : text(config, key).split(",", -1)) {
      Role role =
          Role.of(each.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          key + " must list sightline-viewer or sightline-operator"));
      roles.add(role.label());
    }
    return roles;
  }

  private static String text(Config config, String key) {
    Optional<String> value = config.getOptionalValue(key, String.class);
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
  }
}
