package dev.sightline.cdi;

import dev.sightline.Settings;
import dev.sightline.config.Declarations;
import dev.sightline.config.Loaded;
import dev.sightline.config.SettingConstraints;
import dev.sightline.config.SettingsLoader;
import dev.sightline.config.source.SourceSet;
import dev.sightline.redact.Redactors;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The settings of one application: what it declares, read when first asked for, and once. */
final class ApplicationSettings {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final String VALIDATION = "jakarta.validation.Validation";

  private final Set<Class<? extends Record>> records =
      Collections.synchronizedSet(new TreeSet<>(Comparator.comparing(Class::getName)));
  private final Map<String, String> defaults = Collections.synchronizedMap(new LinkedHashMap<>());
  private @Nullable Loaded loaded;

  /** What the application this is part of has; of one without CDI, ours only. */
  static Loaded current() {
    try {
      return CDI.current()
          .getBeanManager()
          .getExtension(SightlineExtension.class)
          .settings()
          .loaded();
    } catch (IllegalArgumentException | IllegalStateException noCdi) {
      return new ApplicationSettings().loaded();
    }
  }

  /** Notes a type that may be a settings record, or something that hands one out. */
  void add(Type type) {
    if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1) {
      add(generic.getActualTypeArguments()[0]);
    } else if (type instanceof Class<?> raw
        && raw.isRecord()
        && raw.isAnnotationPresent(Settings.class)) {
      records.add(raw.asSubclass(Record.class));
    }
  }

  /** Notes a property that is injected by itself. */
  void add(String property, String standard) {
    defaults.merge(property, standard, (a, b) -> a.isEmpty() ? b : a);
  }

  Set<Class<? extends Record>> records() {
    return records;
  }

  synchronized Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      SourceSet sources = SourceSet.current();
      known =
          SettingsLoader.load(
              ConfigProvider.getConfig(),
              Redactors.standard(),
              new Declarations(
                  Set.copyOf(records),
                  Map.copyOf(defaults),
                  constraints(),
                  sources::control,
                  sources::statuses));
      loaded = known;
    }
    return known;
  }

  private SettingConstraints constraints() {
    if (records.isEmpty() || !OptionalApis.isPresent(VALIDATION)) {
      return SettingConstraints.NONE;
    }
    try {
      return ValidationConstraints.ofServer();
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(
          Logger.Level.WARNING,
          "constraints of settings are not checked: no provider of Jakarta Validation ({0})",
          e.getClass().getSimpleName());
      return SettingConstraints.NONE;
    }
  }
}
