package dev.sightline;

import dev.sightline.event.EffectiveSetting;
import dev.sightline.spi.EffectiveViews;
import java.util.List;
import java.util.Optional;

/**
 * The effective configuration of this application, redacted: the same that the console shows.
 * Inject it, or take {@link #get()} where nothing can be injected. Each call looks at the
 * configuration anew; while the module does not run there are no settings. Never null; no call
 * throws.
 */
public final class EffectiveSettings {
  private static final EffectiveSettings INSTANCE = new EffectiveSettings();

  private EffectiveSettings() {}

  public static EffectiveSettings get() {
    return INSTANCE;
  }

  /** Every key, by name. */
  public List<EffectiveSetting> all() {
    return EffectiveViews.look().settings();
  }

  /** One key by its property name, such as {@code shop.mail.host}. */
  public Optional<EffectiveSetting> find(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * 12 hex digits over all names and values, secrets included: two nodes with the same fingerprint
   * have the same configuration. Empty while the module does not run.
   */
  public String fingerprint() {
    return EffectiveViews.look().fingerprint();
  }
}
