package dev.sightline.config.source;

import dev.sightline.Environment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which sources an application has, and reads them for the first time. */
final class SourceSetBuilder {
  static final int NAME_FILES = 298;
  static final int DOTENV_OF_ENVIRONMENT = 296;
  static final int DOTENV = 295;
  static final int SECRETS_DIRECTORY = 290;
  static final int VAULT = 270;

  private static final String PREFIX = "sightline.config.";
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
  private static final int LARGEST_DOTENV = 16 << 20;

  private final Map<String, String> environment;
  private final NamedValues variables;
  private final Map<String, String> system = new LinkedHashMap<>();
  private final Map<String, String> properties;
  private final ControlValues control = new ControlValues();
  private final List<ReportingSource> sources = new ArrayList<>();
  private final List<ValuesSource> changing = new ArrayList<>();
  private final List<SourceStatus> off = new ArrayList<>();
  private final List<ValuesSource> dotenv = new ArrayList<>();
  private @Nullable ValuesSource files;
  private @Nullable ValuesSource secrets;

  SourceSetBuilder(Map<String, String> environment, Properties system, ClassLoader loader) {
    this.environment = environment;
    this.variables = new NamedValues(environment, Map.of(), Map.of(), "");
    system.stringPropertyNames().forEach(name -> put(system, name));
    control.then(this.system::get).then(variables::value);
    String profile = profile();
    properties = PropertiesFiles.of(loader, profile);
    control.then(name -> files == null ? null : files.getValue(name));
    control.then(this::inDotenv);
    control.then(name -> secrets == null ? null : secrets.getValue(name));
    control.then(properties::get);
    control.profile(profile);
  }

  private @Nullable String inDotenv(String name) {
    for (ValuesSource each : dotenv) {
      String value = each.getValue(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void put(Properties from, String name) {
    String value = from.getProperty(name);
    if (value != null) {
      system.put(name, value);
    }
  }

  private String profile() {
    String profile = control.text("mp.config.profile");
    return profile == null ? "" : profile;
  }

  SourceSet build() {
    dotenv();
    nameFiles();
    secretsDirectory();
    vault();
    sources.sort((a, b) -> Integer.compare(b.getOrdinal(), a.getOrdinal()));
    return new SourceSet(
        sources, changing, off, interval(), name -> control.isOff(name) ? "" : control.text(name));
  }

  /** Zero stays zero, which is never. */
  private Duration interval() {
    Duration set = control.duration(PREFIX + "refresh", Duration.ofMinutes(5));
    return set.isZero() || set.compareTo(SHORTEST_INTERVAL) > 0 ? set : SHORTEST_INTERVAL;
  }

  private void dotenv() {
    String key = PREFIX + "dotenv";
    if (control.isOff(key)) {
      off(".env", DOTENV, "", "switched off by " + key);
      return;
    }
    String file = control.textOr(key, ".env");
    boolean demanded = control.text(key) != null;
    ValuesSource plain = dotenv(file, DOTENV, demanded);
    if (plain != null) {
      dotenv.add(plain);
    }
    for (String suffix : suffixes()) {
      if (exists(file + "." + suffix)) {
        ValuesSource special = dotenv(file + "." + suffix, DOTENV_OF_ENVIRONMENT, true);
        if (special != null) {
          dotenv.add(0, special);
        }
        return;
      }
    }
  }

  private @Nullable ValuesSource dotenv(String file, int ordinal, boolean demanded) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (!demanded && !exists(file)) {
      off(name, ordinal, file, "there is no such file");
      return null;
    }
    ValuesSource source =
        new ValuesSource(
            name,
            ordinal,
            file,
            () -> DotenvParser.parse(TextFile.read(path(file), LARGEST_DOTENV)));
    sources.add(source.refresh());
    return source;
  }

  /** The environment as it is called here, then as others call it: {@code .env.test} is usual. */
  private Set<String> suffixes() {
    Set<String> suffixes = new LinkedHashSet<>();
    String set =
        control.text(
            "sightline.environment", "dd.env", "deployment.environment", "mp.config.profile");
    String written = set == null ? "local" : set;
    Environment known = Environment.of(written).orElse(Environment.LOCAL);
    suffixes.add(known.label());
    if (written.matches("[A-Za-z0-9_-]+")) {
      suffixes.add(written);
    }
    for (String other : List.of("dev", "test", "stage", "stg", "prod", "prd")) {
      if (Environment.of(other).filter(known::equals).isPresent()) {
        suffixes.add(other);
      }
    }
    return suffixes;
  }

  private void nameFiles() {
    String key = PREFIX + "name-files";
    if (control.isOff(key)) {
      off("NAME_FILE", NAME_FILES, "", "switched off by " + key);
      return;
    }
    ValuesSource source =
        new ValuesSource("NAME_FILE", NAME_FILES, "", new NameFiles(this::pointers)).refresh();
    if (source.isEmpty()) {
      off("NAME_FILE", NAME_FILES, "", "no name ends in _FILE");
    } else {
      add(source);
      files = source;
    }
  }

  private List<Map<String, String>> pointers() {
    List<Map<String, String>> pointers = new ArrayList<>(List.of(system, environment));
    dotenv.forEach(each -> pointers.add(each.getProperties()));
    pointers.add(properties);
    return pointers;
  }

  private void secretsDirectory() {
    String key = PREFIX + "secrets-dir";
    String directory = control.textOr(key, "/run/secrets");
    String name = "secrets directory";
    if (control.isOff(key)) {
      off(name, SECRETS_DIRECTORY, "", "switched off by " + key);
    } else if (control.text(key) == null && !isDirectory(directory)) {
      off(name, SECRETS_DIRECTORY, directory, "there is no such directory");
    } else {
      ValuesSource source =
          new ValuesSource(
                  name,
                  SECRETS_DIRECTORY,
                  directory,
                  () -> new SecretsDirectory(path(directory)).read())
              .refresh();
      add(source);
      secrets = source;
    }
  }

  private void vault() {
    String address = control.text(PREFIX + "vault.address", "vault.addr");
    if (control.isOff(PREFIX + "vault.enabled")) {
      off("Vault", VAULT, "", "switched off by " + PREFIX + "vault.enabled");
    } else if (address == null) {
      off("Vault", VAULT, "", "no address is set");
    } else {
      add(new VaultControls(control, PREFIX + "vault.").source(address, VAULT).refresh());
    }
  }

  private void add(ValuesSource source) {
    sources.add(source);
    changing.add(source);
  }

  private void off(String name, int ordinal, String location, String reason) {
    off.add(new SourceStatus(name, ordinal, location, 0, SourceStatus.State.OFF, reason));
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException | SecurityException e) {
      return false;
    }
  }

  private static boolean isDirectory(String directory) {
    try {
      return Files.isDirectory(Path.of(directory));
    } catch (InvalidPathException | SecurityException e) {
      return false;
    }
  }

  static Path path(String file) throws SourceException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new SourceException("has a path that is none");
    }
  }
}
