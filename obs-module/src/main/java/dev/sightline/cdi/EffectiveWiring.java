package dev.sightline.cdi;

import dev.sightline.event.EffectiveSetting;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.spi.EffectiveView;
import dev.sightline.spi.EffectiveViews;
import java.util.function.Supplier;

/** Shows the effective configuration to the application itself. */
final class EffectiveWiring {
  private EffectiveWiring() {}

  /** Until the result is closed. */
  static AutoCloseable start(Supplier<ConfigurationDocument> configuration) {
    Supplier<EffectiveView> views = () -> view(configuration.get());
    EffectiveViews.install(views);
    return () -> EffectiveViews.uninstall(views);
  }

  private static EffectiveView view(ConfigurationDocument document) {
    return new EffectiveView(
        document.fingerprint(), document.entries().stream().map(EffectiveWiring::setting).toList());
  }

  private static EffectiveSetting setting(ConfigurationDocument.Entry entry) {
    return new EffectiveSetting(
        entry.name(),
        entry.value(),
        entry.masked(),
        entry.source(),
        entry.ordinal(),
        entry.drifted(),
        entry.notes(),
        entry.shadowed().stream()
            .map(each -> new EffectiveSetting.Shadowed(each.value(), each.source(), each.ordinal()))
            .toList());
  }
}
