package dev.sightline.config;

import dev.sightline.Setting;
import dev.sightline.config.reference.IdeMetadata;
import dev.sightline.config.reference.JsonSchema;
import dev.sightline.config.reference.ReferencePage;
import dev.sightline.config.reference.SettingDoc;
import java.util.List;
import java.util.Map;

/** The pages and files about Sightline's own settings. */
final class SettingsReference {
  private final List<SettingDoc> settings;

  SettingsReference(SettingsSchema schema) {
    this.settings = schema.settings().stream().map(SettingsReference::doc).toList();
  }

  /** One table a group. */
  String tables() {
    return ReferencePage.tables(settings, SightlineSettings.PREFIX);
  }

  /** A file of variables with all defaults, commented out. */
  String dotenv() {
    return ReferencePage.dotenv(settings);
  }

  /** For IDEs. */
  String metadata() {
    return IdeMetadata.json(
        Map.of(SightlineSettings.PREFIX, SightlineSettings.class.getName()), settings);
  }

  /** For tools that check files. */
  String jsonSchema() {
    return JsonSchema.json("Sightline settings", settings);
  }

  private static SettingDoc doc(SettingDescriptor setting) {
    Setting declared = setting.component().getAnnotation(Setting.class);
    boolean list =
        setting.shape() == SettingDescriptor.Shape.LIST
            || setting.shape() == SettingDescriptor.Shape.SET;
    return new SettingDoc(
        setting.name(),
        list
            ? SettingDoc.Many.LIST
            : setting.isMap() ? SettingDoc.Many.ENTRIES : SettingDoc.Many.ONE,
        setting.type().getCanonicalName(),
        setting.type().isEnum() ? SettingParser.constants(setting.type()) : List.of(),
        !setting.optional() && setting.defaultText() == null && !setting.isMap(),
        setting.defaultText(),
        setting.description(),
        setting.secret(),
        setting.rules(),
        declared == null
            ? new SettingDoc.Limits("", "", "")
            : new SettingDoc.Limits(declared.min(), declared.max(), declared.pattern()),
        setting.fallback());
  }
}
