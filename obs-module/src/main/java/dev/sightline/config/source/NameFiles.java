package dev.sightline.config.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Values that stand in files: {@code DB_PASSWORD_FILE=/run/secrets/db} gives {@code DB_PASSWORD},
 * and so {@code db.password}, the content of that file. As a property the same is written {@code
 * db.password_FILE} or, where the last word of the name means a secret, {@code db.password.file}:
 * other names that end in {@code .file} are left alone, as they mean the file itself. So are
 * variables such as {@code LOG_FILE} and {@code SSL_CERT_FILE}.
 */
final class NameFiles implements ValuesSource.Reader {
  private static final String VARIABLE = "_FILE";
  private static final String PROPERTY = ".file";
  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "key",
          "credential",
          "credentials",
          "dsn");

  /** Last words of variables that mean the file itself. */
  private static final Set<String> FILES =
      Set.of(
          "LOG",
          "PID",
          "LOCK",
          "OUTPUT",
          "TRACE",
          "DUMP",
          "HISTORY",
          "CERT",
          "CERTS",
          "CA",
          "BUNDLE",
          "TRUSTSTORE",
          "KEYSTORE",
          "CONFIG",
          "CONF",
          "ENV",
          "RC",
          "COMPOSE");

  private final Supplier<List<Map<String, String>>> pointers;

  /**
   * @param pointers where names of files are looked for, the first that has a name counts
   */
  NameFiles(Supplier<List<Map<String, String>>> pointers) {
    this.pointers = pointers;
  }

  @Override
  public NamedValues read() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map<String, String> each : pointers.get()) {
      each.forEach(
          (name, file) -> {
            String target = target(name);
            if (!target.isEmpty() && !file.isBlank()) {
              files.putIfAbsent(target, file.strip());
            }
          });
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> positions = new LinkedHashMap<>();
    Map<String, String> omissions = new TreeMap<>();
    files.forEach(
        (name, file) -> {
          try {
            values.put(name, TextFile.value(Path.of(file)));
            positions.put(name, "its file");
          } catch (SourceException | InvalidPathException e) {
            omissions.put(name, reason(e));
          }
        });
    return new NamedValues(values, positions, omissions, "");
  }

  private static String reason(Exception e) {
    return "its file "
        + (e instanceof SourceException ? String.valueOf(e.getMessage()) : "has no valid path");
  }

  /** What the content of the file is the value of; empty for names of another kind. */
  static String target(String name) {
    if (name.endsWith(VARIABLE) && name.length() > VARIABLE.length()) {
      String target = name.substring(0, name.length() - VARIABLE.length());
      return FILES.contains(target.substring(lastBreak(target) + 1)) ? "" : target;
    }
    if (!name.endsWith(PROPERTY)) {
      return "";
    }
    String target = name.substring(0, name.length() - PROPERTY.length());
    String word = target.substring(lastBreak(target) + 1).toLowerCase(Locale.ROOT);
    return SECRETS.contains(word) ? target : "";
  }

  private static int lastBreak(String name) {
    return Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')));
  }
}
