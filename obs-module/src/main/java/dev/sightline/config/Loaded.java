package dev.sightline.config;

import dev.sightline.config.SightlineSettings.ServiceSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the configuration gave: complete settings of ours, those of the application, findings. */
public final class Loaded {
  private final SightlineSettings settings;
  private final SettingsReport report;
  private final Map<Class<? extends Record>, Record> records;
  private final SettingsSchema schema;
  private final Declarations declared;

  Loaded(
      SightlineSettings settings,
      SettingsReport report,
      Map<Class<? extends Record>, Record> records,
      SettingsSchema schema,
      Declarations declared) {
    this.settings = settings;
    this.report = report;
    this.records = Map.copyOf(records);
    this.schema = schema;
    this.declared = declared;
  }

  public SightlineSettings settings() {
    return settings;
  }

  public SettingsReport report() {
    return report;
  }

  /**
   * The settings of this type.
   *
   * @throws InvalidSettingsException when the configuration did not give them; the message is the
   *     whole report
   */
  public <T extends Record> T get(Class<T> type) {
    Record found = records.get(type);
    if (found == null) {
      throw new InvalidSettingsException(report);
    }
    return type.cast(found);
  }

  /** The same with the name of the service, where none is set, and of the host. */
  public Loaded named(String applicationName) {
    ServiceSettings service = settings.service();
    ServiceSettings resolved =
        new ServiceSettings(
            service.name().isBlank() ? applicationName : service.name().strip(),
            service.version().strip(),
            service.instance().isBlank()
                ? HostName.of(System.getenv())
                : service.instance().strip());
    return new Loaded(settings.withService(resolved), report, records, schema, declared);
  }

  /** Everything declared, ours first. */
  SettingsSchema schema() {
    return schema;
  }

  Declarations declared() {
    return declared;
  }

  /** Default as it would be written, of a setting or of an injected property; else null. */
  @Nullable String defaultOf(String name) {
    SettingDescriptor setting = schema.find(name);
    if (setting != null) {
      return setting.defaultText();
    }
    String injected = declared.defaults().get(name);
    return injected == null || injected.isEmpty() ? null : injected;
  }
}
