package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.EffectiveSetting;
import dev.sightline.spi.EffectiveView;
import dev.sightline.spi.EffectiveViews;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {
  private static final EffectiveSetting HOST =
      new EffectiveSetting(
          "shop.mail.host",
          "mail.local",
          false,
          "environment",
          300,
          false,
          List.of(),
          List.of(new EffectiveSetting.Shadowed("localhost", "default", 0)));

  private final EffectiveSettings settings = EffectiveSettings.get();

  @Test
  void shows_what_is_installed_and_nothing_after_it_is_taken_away() {
    Supplier<EffectiveView> views = () -> new EffectiveView("0123456789ab", List.of(HOST));
    EffectiveViews.install(views);
    try {
      assertThat(settings.all()).containsExactly(HOST);
      assertThat(settings.find("shop.mail.host")).contains(HOST);
      assertThat(settings.find("shop.mail")).isEmpty();
      assertThat(settings.fingerprint()).isEqualTo("0123456789ab");
    } finally {
      EffectiveViews.uninstall(views);
    }
    assertThat(settings.all()).isEmpty();
    assertThat(settings.fingerprint()).isEmpty();
  }

  @Test
  void one_that_left_late_does_not_take_the_next_away() {
    Supplier<EffectiveView> old = () -> EffectiveView.NONE;
    Supplier<EffectiveView> next = () -> new EffectiveView("next", List.of());
    EffectiveViews.install(old);
    EffectiveViews.install(next);
    try {
      EffectiveViews.uninstall(old);
      assertThat(settings.fingerprint()).isEqualTo("next");
    } finally {
      EffectiveViews.uninstall(next);
    }
  }
}
