package dev.sightline;

import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Captures errors the application handles itself. Inject it, or take {@link #get()} where nothing
 * can be injected. Nothing here ever throws into the caller. What is bound by {@link Context#with}
 * goes with every event, and what {@link #scope()} binds with error events only.
 */
public final class Errors {
  /** More tags than this are left out and counted in the tag {@code tags_omitted}. */
  public static final int MAX_TAGS = 50;

  private static final Errors INSTANCE = new Errors();

  private Errors() {}

  public static Errors get() {
    return INSTANCE;
  }

  /**
   * Makes a caught exception an error event; one that was recorded before stays one event.
   *
   * @param thrown null is ignored
   * @param tags key, value, key, value ...
   */
  public void capture(@Nullable Throwable thrown, @Nullable Object... tags) {
    if (thrown != null) {
      recorder().capture(thrown, true, bounded(tags));
    }
  }

  /**
   * Makes a message an error event.
   *
   * @param level severity; null is {@link Level#ERROR}
   * @param text grouped by its shape: numbers, identifiers and quoted text in it do not count
   * @param tags key, value, key, value ...
   */
  public void message(@Nullable Level level, @Nullable String text, @Nullable Object... tags) {
    recorder()
        .captureMessage(level == null ? Level.ERROR : level, String.valueOf(text), bounded(tags));
  }

  /**
   * Remembers a step for the error events that follow under the same correlation ID.
   *
   * @param text what happened
   * @param details key, value, key, value ...
   */
  public void breadcrumb(@Nullable String text, @Nullable Object... details) {
    recorder().breadcrumb(String.valueOf(text), bounded(details));
  }

  /**
   * Opens a scope whose user, tags and contexts go with every error event until it is closed.
   *
   * @return to be closed in the same thread, best by try-with-resources
   */
  public ErrorScope scope() {
    return new ErrorScope();
  }

  /**
   * The same with a user and tags at once.
   *
   * @param keysAndValues {@code user_id} for the user, else tags of your own
   */
  public ErrorScope scope(@Nullable Object... keysAndValues) {
    ErrorScope scope = new ErrorScope();
    Fields fields = Fields.of(keysAndValues);
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.value(i);
      if (fields.key(i).equals("user_id")) {
        scope.user(value == null ? null : value.toString());
      } else {
        scope.tag(fields.key(i), value);
      }
    }
    return scope;
  }

  private static Recorder recorder() {
    return Recorders.current();
  }

  private static Fields bounded(@Nullable Object @Nullable [] pairs) {
    if (pairs == null || pairs.length <= 2 * MAX_TAGS) {
      return Fields.of(pairs);
    }
    int omitted = (pairs.length + 1) / 2 - MAX_TAGS;
    return Fields.of(Arrays.copyOf(pairs, 2 * MAX_TAGS)).with("tags_omitted", omitted);
  }
}
