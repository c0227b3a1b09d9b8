package dev.sightline.config;

import dev.sightline.Environment;
import dev.sightline.Secret;
import dev.sightline.Setting;
import dev.sightline.config.text.SettingNames;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must not be so in production: by the annotation of a setting and, for settings and for
 * properties that have none, by names that mean the same everywhere.
 */
final class ProductionGuards {
  private static final Set<String> KNOWN_PASSWORDS =
      Set.of(
          "password",
          "passw0rd",
          "changeme",
          "changeit",
          "change-me",
          "change_me",
          "secret",
          "admin",
          "administrator",
          "root",
          "test",
          "default",
          "example",
          "guest",
          "letmein",
          "123456",
          "12345678",
          "qwerty",
          "postgres",
          "demo",
          "dev",
          "todo",
          "xxx");

  /** Last words of names, in the form of variables, with what is wrong about which values. */
  private static final List<Guard> BY_NAME =
      List.of(
          new Guard(
              "DEBUG|DEBUG_MODE|DEBUG_ENABLED",
              Kind.SWITCHED_ON,
              true,
              "must not be on in production: debugging shows what it should not"),
          new Guard(
              "ECHO|ECHO_POOL|SQL_ECHO|SHOW_SQL|LOG_SQL|DB_ECHO",
              Kind.SWITCHED_ON,
              true,
              "must not be on in production: SQL statements would be printed"),
          new Guard(
              "ALLOWED_HOSTS|CORS_ORIGINS|CORS_ALLOWED_ORIGINS|ALLOWED_ORIGINS",
              Kind.WILDCARD,
              true,
              "must not hold * in production: name the hosts"),
          new Guard(
              "API_DOCS_ENABLED|API_DOCS|SWAGGER_ENABLED|SWAGGER_UI_ENABLED|OPENAPI_ENABLED",
              Kind.SWITCHED_ON,
              false,
              "is on in production: the API's documentation is public"));

  /** Properties without a setting that are looked at: of the application's own usual names. */
  private static final Pattern UNDECLARED =
      Pattern.compile(
          "(APP_|APPLICATION_)?(DEBUG|DEBUG_MODE|ALLOWED_HOSTS|CORS_ORIGINS|CORS_ALLOWED_ORIGINS"
              + "|API_DOCS_ENABLED|SWAGGER_ENABLED)"
              + "|(APP_|DB_|SQL_|DATABASE_)(ECHO|ECHO_POOL|SHOW_SQL)"
              + "|(SPRING_JPA_|JPA_)?(HIBERNATE_)?SHOW_SQL"
              + "|(APP_|DB_|DATABASE_|ADMIN_)(PASSWORD|SECRET)|JWT_SECRET(_KEY)?|SECRET_KEY");

  private final SettingsFindings findings;
  private final List<NamePattern> exceptions;

  private enum Kind {
    SWITCHED_ON,
    WILDCARD
  }

  private record Guard(Pattern name, Kind kind, boolean error, String rule) {
    Guard(String words, Kind kind, boolean error, String rule) {
      this(Pattern.compile("(?:.*_)?(?:" + words + ")"), kind, error, rule);
    }

    boolean refuses(String variable, List<String> items) {
      return name.matcher(variable).matches()
          && items.stream().anyMatch(kind == Kind.WILDCARD ? "*"::equals : Guard::isOn);
    }

    private static boolean isOn(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes", "y", "on", "1" -> true;
        default -> false;
      };
    }
  }

  /**
   * @param exceptions names that may have what is refused, {@code *} for any text
   */
  ProductionGuards(SettingsFindings findings, Collection<String> exceptions) {
    this.findings = findings;
    this.exceptions = exceptions.stream().map(NamePattern::new).toList();
  }

  /** Looks at the value a setting got, its default included. */
  void check(RecordComponent component, RawValue raw, Class<?> type, boolean secret) {
    if (isOutOfReach(raw)) {
      return;
    }
    List<String> items = items(raw);
    Setting setting = component.getAnnotation(Setting.class);
    if (setting != null) {
      for (String refused : matching(setting.notInProduction(), items)) {
        findings.error(raw, "must not be " + refused + " in production");
      }
      for (String doubtful : matching(setting.warnInProduction(), items)) {
        findings.warning(raw, "is " + doubtful + " in production");
      }
    }
    byName(raw, items);
    if (secret || type == Secret.class) {
      knownPassword(raw);
    }
  }

  /** Looks at properties that no setting reads. */
  void checkUndeclared(ConfigReader reader, SettingsSchema declared) {
    if (findings.environment() != Environment.PRODUCTION) {
      return;
    }
    for (String name : reader.names()) {
      String variable = SettingNames.environmentName(name);
      if (UNDECLARED.matcher(variable).matches() && declared.find(name) == null) {
        RawValue raw = reader.read(name);
        if (!isOutOfReach(raw)) {
          byName(raw, items(raw));
          if (variable.endsWith("PASSWORD") || variable.contains("SECRET")) {
            knownPassword(raw);
          }
        }
      }
    }
  }

  private boolean isOutOfReach(RawValue raw) {
    return findings.environment() != Environment.PRODUCTION
        || raw.text() == null
        || exceptions.stream().anyMatch(each -> each.matches(raw.name()));
  }

  private static List<String> items(RawValue raw) {
    String text = String.valueOf(raw.text());
    return Stream.concat(Stream.of(text.strip()), SettingParser.items(text).stream()).toList();
  }

  private static List<String> matching(String[] refused, List<String> items) {
    return Stream.of(refused)
        .filter(each -> items.stream().anyMatch(each::equalsIgnoreCase))
        .toList();
  }

  private void byName(RawValue raw, List<String> items) {
    String variable = SettingNames.environmentName(raw.name());
    for (Guard guard : BY_NAME) {
      if (guard.refuses(variable, items)) {
        if (guard.error()) {
          findings.error(raw, guard.rule());
        } else {
          findings.warning(raw, guard.rule());
        }
        return;
      }
    }
  }

  private void knownPassword(RawValue raw) {
    String text = String.valueOf(raw.text()).strip().toLowerCase(Locale.ROOT);
    if (KNOWN_PASSWORDS.contains(text)) {
      findings.error(raw, "is a password everybody knows; choose another for production");
    }
  }
}
