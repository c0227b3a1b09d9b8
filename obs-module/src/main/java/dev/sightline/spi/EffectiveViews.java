package dev.sightline.spi;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the public API finds the effective configuration of this application. */
public final class EffectiveViews {
  private static final AtomicReference<@Nullable Supplier<EffectiveView>> CURRENT =
      new AtomicReference<>();

  private EffectiveViews() {}

  public static void install(Supplier<EffectiveView> views) {
    CURRENT.set(views);
  }

  /** Takes it away again; nothing happens where another one was installed since. */
  public static void uninstall(Supplier<EffectiveView> views) {
    CURRENT.compareAndSet(views, null);
  }

  /** As it is now. */
  public static EffectiveView look() {
    Supplier<EffectiveView> views = CURRENT.get();
    return views == null ? EffectiveView.NONE : views.get();
  }
}
