package dev.sightline.slf4j;

import dev.sightline.event.Fields;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

/** The MDC of one thread; not inherited, since threads of pools would keep what they inherited. */
final class ThreadMdc implements MDCAdapter {
  private static final ThreadLocal<@Nullable Map<String, @Nullable String>> VALUES =
      new ThreadLocal<>();

  private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

  /** What stands on the lines of this thread. */
  Fields fields() {
    Map<String, @Nullable String> map = VALUES.get();
    Fields fields = Fields.empty();
    if (map != null) {
      for (Map.Entry<String, @Nullable String> entry : map.entrySet()) {
        fields = fields.with(entry.getKey(), entry.getValue());
      }
    }
    return fields;
  }

  @Override
  public void put(String key, @Nullable String value) {
    Map<String, @Nullable String> map = VALUES.get();
    if (map == null) {
      map = new LinkedHashMap<>();
      VALUES.set(map);
    }
    map.put(key, value);
  }

  @Override
  public @Nullable String get(String key) {
    Map<String, @Nullable String> map = VALUES.get();
    return map == null ? null : map.get(key);
  }

  @Override
  public void remove(String key) {
    Map<String, @Nullable String> map = VALUES.get();
    if (map != null) {
      map.remove(key);
      if (map.isEmpty()) {
        VALUES.remove();
      }
    }
  }

  @Override
  public void clear() {
    VALUES.remove();
  }

  @Override
  public @Nullable Map<String, @Nullable String> getCopyOfContextMap() {
    Map<String, @Nullable String> map = VALUES.get();
    return map == null ? null : new HashMap<>(map);
  }

  @Override
  public void setContextMap(@Nullable Map<String, @Nullable String> contextMap) {
    if (contextMap == null || contextMap.isEmpty()) {
      VALUES.remove();
    } else {
      VALUES.set(new LinkedHashMap<>(contextMap));
    }
  }

  @Override
  public void pushByKey(String key, @Nullable String value) {
    stacks.pushByKey(key, value);
  }

  @Override
  public @Nullable String popByKey(String key) {
    return stacks.popByKey(key);
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
    return stacks.getCopyOfDequeByKey(key);
  }

  @Override
  public void clearDequeByKey(String key) {
    stacks.clearDequeByKey(key);
  }
}
