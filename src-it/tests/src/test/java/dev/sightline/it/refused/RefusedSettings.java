package dev.sightline.it.refused;

import dev.sightline.CheckedSettings;
import dev.sightline.Secret;
import dev.sightline.Setting;
import dev.sightline.Settings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** Settings that the test gives wrong values. */
@Settings(prefix = "refused")
public record RefusedSettings(
    @Setting(min = "1") int poolSize,
    @Max(10) int retries,
    @Size(min = 20) Secret apiKey,
    Duration timeout,
    @Setting("1s") Duration pause,
    Optional<Mode> mode,
    Window window,
    @Setting(value = "false", notInProduction = "true") boolean fakePayments) {

  /** How to be. */
  public enum Mode {
    FAST,
    SAFE
  }

  /** Two values that belong together. */
  public record Window(@Setting("5s") Duration from, @Setting("1s") Duration to)
      implements CheckedSettings {
    @Override
    public void check(Findings findings) {
      if (from.compareTo(to) > 0) {
        findings.error("from", "must not be later than to");
      }
    }
  }
}
