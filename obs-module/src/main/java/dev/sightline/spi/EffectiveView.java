package dev.sightline.spi;

import dev.sightline.event.EffectiveSetting;
import java.util.List;

/**
 * The configuration as it is at one moment.
 *
 * @param fingerprint 12 hex digits over all names and values; equal where the configuration is
 *     equal; empty while the module does not run
 * @param settings by name
 */
public record EffectiveView(String fingerprint, List<EffectiveSetting> settings) {
  /** What is there while the module does not run. */
  public static final EffectiveView NONE = new EffectiveView("", List.of());

  public EffectiveView {
    settings = List.copyOf(settings);
  }
}
