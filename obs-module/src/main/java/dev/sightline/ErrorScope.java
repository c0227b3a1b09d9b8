package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * User, tags and contexts for every error event of this thread while the scope is open, and of the
 * work it hands to other threads meanwhile. Scopes nest: an inner one adds to the outer one, and
 * closing it restores what was before.
 *
 * <pre>{@code
 * try (ErrorScope scope = errors.scope()) {
 *   scope.user(id).tag("tenant", tenant).context("cart", "items", 3, "total", total);
 *   pay();
 * }
 * }</pre>
 *
 * Only error events carry tags and contexts; the user is bound as by {@link Context#with}. Nothing
 * here throws. Calls from another thread than the one that opened the scope have no effect.
 */
public final class ErrorScope implements Scope {
  /** More tags and contexts than this are left out and counted in the tag {@code tags_omitted}. */
  public static final int MAX_ENTRIES = 50;

  private static final String OMITTED = "tags_omitted";

  private final Thread owner = Thread.currentThread();
  private final Scope restore;
  private boolean open = true;

  ErrorScope() {
    restore = CurrentContext.attach(CurrentContext.get());
  }

  /**
   * Whom the work is done for.
   *
   * @param id redacted like everything else; null for nobody
   */
  public ErrorScope user(@Nullable String id) {
    return change(CurrentContext.get().withUser(id));
  }

  /**
   * One fact about the errors to come.
   *
   * @param key a name of your own; the tag of {@code capture} of the same name wins
   * @param value any value
   */
  public ErrorScope tag(@Nullable String key, @Nullable Object value) {
    return put(String.valueOf(key), value);
  }

  /**
   * Several facts under one name.
   *
   * @param name in place of a context of the same name
   * @param details key, value, key, value ...
   */
  public ErrorScope context(@Nullable String name, @Nullable Object... details) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    Fields fields = Fields.of(details);
    for (int i = 0; i < Math.min(fields.size(), MAX_ENTRIES); i++) {
      map.put(fields.key(i), fields.value(i));
    }
    if (fields.size() > MAX_ENTRIES) {
      map.put("fields_omitted", fields.size() - MAX_ENTRIES);
    }
    return put(String.valueOf(name), map);
  }

  private ErrorScope put(String key, @Nullable Object value) {
    EventContext context = CurrentContext.get();
    Fields now = context.errorScope();
    boolean known = now.get(key) != null;
    if (known || now.size() < MAX_ENTRIES) {
      return change(context.withErrorScope(now.with(key, value)));
    }
    int before = now.get(OMITTED) instanceof Integer count ? count : 0;
    return change(context.withErrorScope(now.with(OMITTED, before + 1)));
  }

  private ErrorScope change(EventContext context) {
    if (open && Thread.currentThread() == owner) {
      CurrentContext.replace(context);
    }
    return this;
  }

  /** Restores what was bound before; the second time nothing happens. */
  @Override
  public void close() {
    if (open && Thread.currentThread() == owner) {
      open = false;
      restore.close();
    }
  }
}
