package dev.sightline.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the views of all sources, highest ordinal first, each with a name of its own. */
final class SourceViews {
  private SourceViews() {}

  static List<SourceView> of(Config config, LongSupplier nanoTime) {
    SourceNames sourceNames = new SourceNames();
    Map<String, Integer> uses = new HashMap<>();
    List<SourceView> views = new ArrayList<>();
    for (ConfigSource source : ConfigReader.sources(config)) {
      String rawName = SourceView.nameOf(source);
      String display = sourceNames.display(rawName);
      int use = uses.merge(display, 1, Integer::sum);
      views.add(
          new SourceView(
              source,
              rawName,
              use == 1 ? display : display + " (" + use + ")",
              SourceView.ordinalOf(source),
              nanoTime));
    }
    views.sort(Comparator.comparingInt(SourceView::ordinal).reversed());
    return views;
  }
}
