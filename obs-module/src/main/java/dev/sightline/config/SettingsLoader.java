package dev.sightline.config;

import dev.sightline.Environment;
import dev.sightline.Settings;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link SightlineSettings} and an application's own. Never throws for what is configured.
 */
public final class SettingsLoader {
  private static final String EXCEPTIONS =
      SightlineSettings.PREFIX + ".config.production-exceptions";
  private static final List<String> CONTROLS =
      List.of("dotenv", "secrets-dir", "name-files", "refresh");

  private final ConfigReader reader;
  private final Declarations declared;
  private final Redactor redactor;
  private final Environment environment;
  private final SettingsFindings findings;
  private final ProductionGuards guards;

  private SettingsLoader(Config config, Redactor redactor, Declarations declared) {
    this.reader = new ConfigReader(config);
    this.declared = declared;
    this.redactor = redactor;
    this.environment = environment(reader, redactor);
    this.findings = new SettingsFindings(redactor, environment);
    this.guards = guards(findings);
  }

  /**
   * The settings and all findings. Where a value of ours is wrong the default stands in its place,
   * so that the application can run when {@link SettingsReport#stopsStart} does not forbid it.
   *
   * @param config the configuration of the application
   * @param redactor for what is shown of wrong values
   */
  public static Loaded load(Config config, Redactor redactor, Declarations declared) {
    return new SettingsLoader(config, redactor, declared).load();
  }

  private Loaded load() {
    SettingsFindings own = new SettingsFindings(redactor, environment);
    SightlineSettings settings =
        Objects.requireNonNullElseGet(
            new SettingsBinder(reader, own, declared.constraints(), guards(own))
                .bind(SightlineSettings.class, SightlineSettings.PREFIX),
            () -> defaults(redactor));
    if (settings.enabled()) {
      findings.addAll(own);
    }
    List<SettingsSchema> schemas = new ArrayList<>(List.of(schema()));
    Map<Class<? extends Record>, Record> records = new LinkedHashMap<>();
    for (Class<? extends Record> type : declared.records()) {
      if (type == SightlineSettings.class) { // found like any other, and read already
        records.put(type, settings);
      } else {
        bind(type, schemas, records);
      }
    }
    SettingsSchema all = SettingsSchema.of(schemas);
    if (settings.enabled()) {
      unknown(settings, all);
      guards.checkUndeclared(reader, all);
      format(settings);
      misplaced();
    }
    return new Loaded(
        settings,
        new SettingsReport(findings.problems(), settings.config().strict().orElse(true)),
        records,
        all,
        declared);
  }

  private void bind(
      Class<? extends Record> type,
      List<SettingsSchema> schemas,
      Map<Class<? extends Record>, Record> records) {
    Settings settings = type.getAnnotation(Settings.class);
    String prefix = settings == null ? "" : settings.prefix();
    try {
      schemas.add(SettingsSchema.of(type, prefix));
      Record record =
          new SettingsBinder(reader, findings, declared.constraints(), guards).bind(type, prefix);
      if (record != null) {
        records.put(type, record);
      }
    } catch (IllegalArgumentException | LinkageError e) {
      findings.error(prefix, "", "cannot be read into " + type.getName() + ": " + e.getMessage());
    }
  }

  private void unknown(SightlineSettings settings, SettingsSchema all) {
    new UnknownNames(SightlineSettings.PREFIX, all, declared.defaults().keySet())
        .report(reader.names(), findings, settings.unknownAreErrors());
    boolean demanded = settings.config().strict().orElse(false);
    declared.records().stream()
        .map(type -> type.getAnnotation(Settings.class))
        .filter(Objects::nonNull)
        .map(Settings::prefix)
        .filter(prefix -> !prefix.isEmpty() && !prefix.equals(SightlineSettings.PREFIX))
        .distinct()
        .forEach(
            prefix ->
                new UnknownNames(prefix, all, declared.defaults().keySet())
                    .ofApplication()
                    .report(reader.names(), findings, demanded));
  }

  private void format(SightlineSettings settings) {
    if (environment == Environment.PRODUCTION
        && settings.log().format().filter(LogSettings.Format.PRETTY::equals).isPresent()) {
      findings.warning("sightline.log.format", "", "is json in production, not pretty");
    }
  }

  /** What says where to read from has no effect where it is read too late. */
  private void misplaced() {
    for (SettingDescriptor setting : schema().settings()) {
      String rest = setting.name().replaceFirst("^sightline\\.config\\.", "");
      if (CONTROLS.contains(rest) || rest.startsWith("vault.")) {
        RawValue raw = reader.read(setting.name());
        if (raw.text() != null && declared.control().apply(setting.name()) == null) {
          findings.warning(
              raw,
              "has no effect there: set it as an environment variable, as a system property or in"
                  + " the application's microprofile-config.properties");
        }
      }
    }
  }

  static SettingsSchema schema() {
    return SettingsSchema.of(SightlineSettings.class, SightlineSettings.PREFIX);
  }

  /** One group of ours; the defaults stand in for what is wrong. */
  static <T extends Record> T group(Config config, Class<T> type, String prefix) {
    SettingsFindings unheard = new SettingsFindings(Redactors.standard(), Environment.LOCAL);
    T group = new SettingsBinder(new ConfigReader(config), unheard).bind(type, prefix);
    return group != null
        ? group
        : Objects.requireNonNull(
            new SettingsBinder(new ConfigReader(new EmptyConfig()), unheard).bind(type, prefix));
  }

  /** The settings of an empty configuration. */
  private static SightlineSettings defaults(Redactor redactor) {
    SettingsFindings findings = new SettingsFindings(redactor, Environment.LOCAL);
    return Objects.requireNonNull(
        new SettingsBinder(new ConfigReader(new EmptyConfig()), findings)
            .bind(SightlineSettings.class, SightlineSettings.PREFIX));
  }

  private ProductionGuards guards(SettingsFindings into) {
    String exceptions = reader.read(EXCEPTIONS).text();
    return new ProductionGuards(
        into, exceptions == null ? List.of() : SettingParser.items(exceptions));
  }

  /** Read first, as guards depend on it; a wrong value is reported with all others later. */
  private static Environment environment(ConfigReader reader, Redactor redactor) {
    EnvironmentOnly only =
        new SettingsBinder(reader, new SettingsFindings(redactor, Environment.LOCAL))
            .bind(EnvironmentOnly.class, SightlineSettings.PREFIX);
    return only == null ? Environment.LOCAL : only.environment();
  }

  private record EnvironmentOnly(
      @dev.sightline.Setting(
              value = "local",
              fallback = {"dd.env", "deployment.environment", "mp.config.profile"})
          Environment environment) {}
}
