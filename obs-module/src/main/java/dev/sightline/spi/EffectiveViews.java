package dev.sightline.spi;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Where the public API finds the effective configuration of this application. */
public final class EffectiveViews {
  private static final Supplier<EffectiveView> NONE = () -> EffectiveView.NONE;
  private static final AtomicReference<Supplier<EffectiveView>> CURRENT =
      new AtomicReference<>(NONE);

  private EffectiveViews() {}

  public static void install(Supplier<EffectiveView> views) {
    CURRENT.set(views);
  }

  /** Takes it away again; nothing happens where another one was installed since. */
  public static void uninstall(Supplier<EffectiveView> views) {
    CURRENT.compareAndSet(views, NONE);
  }

  /** As it is now. */
  public static EffectiveView look() {
    return CURRENT.get().get();
  }
}
