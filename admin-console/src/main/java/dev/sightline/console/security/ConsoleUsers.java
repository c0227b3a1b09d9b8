package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who may sign in: the configured users or, when the configuration names none at all, one operator
 * with a password made at this start.
 */
@ApplicationScoped
public class ConsoleUsers {
  private static final String GENERATED_NAME = "operator";
  // without letters and digits that look alike
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  // a password check takes a core for a good part of a second: never more than two at once
  private static final Semaphore CHECKS = new Semaphore(2);

  private final UserSettings settings;
  private final Map<String, ConsoleUser> users;
  private final String generatedPassword;
  private final PasswordHash nobody;

  @Inject
  public ConsoleUsers() {
    this(ConfigProvider.getConfig());
  }

  ConsoleUsers(Config config) {
    settings = UserSettings.read(config);
    if (settings.users().isEmpty() && settings.problems().isEmpty()) {
      generatedPassword = randomPassword();
      PasswordHash hash = PasswordHash.ofRandom(generatedPassword.toCharArray());
      Set<String> roles = Set.of(Role.OPERATOR.label());
      users = Map.of(GENERATED_NAME, new ConsoleUser(GENERATED_NAME, hash, roles));
    } else {
      generatedPassword = "";
      users = settings.users();
    }
    nobody =
        users.values().stream()
            .findAny()
            .map(user -> PasswordHash.ofNothing(user.hash()))
            .orElseGet(() -> PasswordHash.ofRandom(randomPassword().toCharArray()));
  }

  /** The user with this name and password; empty for any other, after the same time. */
  public Optional<ConsoleUser> find(String name, char[] password) {
    ConsoleUser user = users.get(name);
    PasswordHash hash = user == null ? nobody : user.hash();
    CHECKS.acquireUninterruptibly();
    try {
      return hash.matches(password) ? Optional.ofNullable(user) : Optional.empty();
    } finally {
      CHECKS.release();
    }
  }

  UserSettings settings() {
    return settings;
  }

  /** How many are configured and may sign in. */
  public int configured() {
    return settings.users().size();
  }

  /** How many are left out because something is wrong with their settings. */
  public int refused() {
    return settings.problems().size();
  }

  /** Whether there is one user only, with a password made at this start. */
  public boolean isGenerated() {
    return !generatedPassword.isEmpty();
  }

  /** Name and password made at this start; empty when users are configured. */
  Optional<GeneratedUser> generated() {
    return generatedPassword.isEmpty()
        ? Optional.empty()
        : Optional.of(new GeneratedUser(GENERATED_NAME, generatedPassword));
  }

  /** Four groups of five, 100 bits: easy to copy from a terminal. */
  private static String randomPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder(23);
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  record GeneratedUser(String name, String password) {}
}
