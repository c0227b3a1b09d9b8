package dev.sightline.config;

import dev.sightline.Environment;
import dev.sightline.config.SightlineSettings.ServiceSettings;
import dev.sightline.redact.Redactor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads {@link SightlineSettings}. Never throws for what the configuration says. */
public final class SettingsLoader {
  private SettingsLoader() {}

  /**
   * The settings and all findings. Where a value is wrong the default stands in its place, so that
   * the application can run when {@link SettingsReport#stopsStart} does not forbid it.
   *
   * @param config the configuration of the application
   * @param redactor for what is shown of wrong values
   * @param applicationName stands in for the service's name; not blank
   */
  public static Loaded load(Config config, Redactor redactor, String applicationName) {
    ConfigReader reader = new ConfigReader(config);
    Environment environment = environment(reader, redactor);
    SettingsFindings findings = new SettingsFindings(redactor, environment);
    SightlineSettings settings =
        Objects.requireNonNullElseGet(
            new SettingsBinder(reader, findings)
                .bind(SightlineSettings.class, SightlineSettings.PREFIX),
            () -> defaults(redactor));
    new UnknownNames(SightlineSettings.PREFIX, schema())
        .report(reader.names(), findings, settings.strict());
    if (environment == Environment.PRODUCTION
        && settings.log().format().filter(LogSettings.Format.PRETTY::equals).isPresent()) {
      findings.warning("sightline.log.format", "", "is json in production, not pretty");
    }
    return new Loaded(
        settings.withService(resolve(settings.service(), applicationName)),
        new SettingsReport(findings.problems(), settings.strict()));
  }

  /**
   * @param settings complete
   * @param report what was wrong
   */
  public record Loaded(SightlineSettings settings, SettingsReport report) {}

  static SettingsSchema schema() {
    return SettingsSchema.of(SightlineSettings.class, SightlineSettings.PREFIX);
  }

  /** The settings of an empty configuration. */
  private static SightlineSettings defaults(Redactor redactor) {
    SettingsFindings findings = new SettingsFindings(redactor, Environment.LOCAL);
    return Objects.requireNonNull(
        new SettingsBinder(new ConfigReader(new EmptyConfig()), findings)
            .bind(SightlineSettings.class, SightlineSettings.PREFIX));
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

  private static ServiceSettings resolve(ServiceSettings service, String applicationName) {
    return new ServiceSettings(
        service.name().isBlank() ? applicationName : service.name().strip(),
        service.version().strip(),
        service.instance().isBlank() ? hostName(System.getenv()) : service.instance().strip());
  }

  static String hostName(Map<String, String> environment) {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      String name = environment.get(variable);
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    String file = hostNameFile();
    if (file != null) {
      return file;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static @Nullable String hostNameFile() {
    try {
      String name = Files.readString(Path.of("/etc/hostname")).strip();
      return name.isEmpty() || name.length() > 253 ? null : name;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
