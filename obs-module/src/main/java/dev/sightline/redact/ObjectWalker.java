package dev.sightline.redact;

import dev.sightline.Secret;
import dev.sightline.Sensitive;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Turns any object into safe, bounded, acyclic data. */
final class ObjectWalker {
  static final int MAX_DEPTH = 12;
  static final int MAX_NODES = 2_000;
  private static final int MAX_SHAPES = 1_000;
  private static final long SHORTEST_CARD = 1_000_000_000_000L;
  private static final String CYCLE = "[CYCLE]";

  private final RuleRedactor redactor;
  private final Map<Class<?>, BeanShape> shapes = new ConcurrentHashMap<>();

  ObjectWalker(RuleRedactor redactor) {
    this.redactor = redactor;
  }

  @Nullable Object walk(String name, @Nullable Object value) {
    try {
      return simple(name, value, null);
    } catch (RuntimeException | StackOverflowError e) {
      return Redactors.UNREADABLE;
    }
  }

  /** The frequent cases, without a walk's book-keeping. */
  private @Nullable Object simple(String name, @Nullable Object value, @Nullable Walk walk) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof AtomicBoolean flag) {
      return flag.get();
    }
    if (redactor.isSecretName(name)) {
      return secret(name, value);
    }
    if (value instanceof String text) {
      return redactor.hides(name, text) ? redactor.masked(name, text) : redactor.text(text);
    }
    if (value instanceof Number number) {
      return isPin(name, number) ? redactor.masked(name, number.toString()) : number(number);
    }
    return object(name, value, walk == null ? new Walk() : walk);
  }

  private boolean isPin(String name, Number number) {
    return name.length() < 32
        && name.regionMatches(true, name.length() - 3, "pin", 0, 3)
        && redactor.hides(name, number.toString());
  }

  private @Nullable Object secret(String name, Object value) {
    if (redactor.drops(name)) {
      return null;
    }
    if (value instanceof CharSequence text) {
      String content = text.toString();
      return content.isEmpty() || content.startsWith("[REDACTED")
          ? content
          : redactor.masked(name, content);
    }
    return redactor.masked(
        name, value instanceof Number ? value.toString() : value.getClass().getName());
  }

  private Object number(Number number) {
    boolean plain = number.getClass().getName().startsWith("java.");
    if (!plain) {
      return redactor.text(String.valueOf(number));
    }
    if (number instanceof Long || number instanceof java.math.BigInteger) {
      String digits = number.longValue() < SHORTEST_CARD ? "" : number.toString();
      String safe = redactor.text(digits);
      return safe.equals(digits) ? number : safe;
    }
    return number.getClass().getName().startsWith("java.util.concurrent")
        ? number.longValue()
        : number;
  }

  private @Nullable Object object(String name, Object value, Walk walk) {
    if (value instanceof Secret || value instanceof char[] || isSecretType(value)) {
      return Redactors.MASK;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    if (value instanceof byte[] bytes) {
      return "[" + bytes.length + " bytes]";
    }
    if (value instanceof Optional<?> optional) {
      return simple(name, optional.orElse(null), walk);
    }
    return walk.enter(value, () -> container(name, value, walk));
  }

  private static boolean isSecretType(Object value) {
    Class<?> type = value.getClass();
    return type.isAnnotationPresent(Sensitive.class)
        || (value instanceof java.security.Key && !(value instanceof java.security.PublicKey))
        || value instanceof java.security.KeyPair
        || value instanceof javax.security.auth.callback.PasswordCallback
        || SecretTypes.isSecret(type.getSimpleName());
  }

  private @Nullable Object container(String name, Object value, Walk walk) {
    if (value instanceof Map<?, ?> map) {
      return map(map, walk);
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      Map<Object, Object> single = new LinkedHashMap<>();
      single.put(entry.getKey(), entry.getValue());
      return map(single, walk);
    }
    if (value instanceof Collection<?> items) {
      return list(name, items, walk);
    }
    if (value.getClass().isArray()) {
      return list(name, asList(value, walk.left()), walk);
    }
    BeanShape shape = shape(value.getClass());
    return shape.isBean() ? bean(shape, value, walk) : redactor.text(String.valueOf(value));
  }

  private BeanShape shape(Class<?> type) {
    BeanShape shape = shapes.get(type);
    if (shape == null) {
      shape = BeanShape.of(type);
      if (shapes.size() < MAX_SHAPES) {
        shapes.put(type, shape);
      }
    }
    return shape;
  }

  private Map<String, Object> map(Map<?, ?> map, Walk walk) {
    Map<String, Object> result = new LinkedHashMap<>();
    boolean named = PairShape.isSecret(map, redactor);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!walk.spend()) {
        result.put(Redactors.TRUNCATED, map.size() - result.size());
        break;
      }
      put(result, key, entry.getValue(), named && PairShape.isValueKey(key), walk);
    }
    return result;
  }

  private void put(
      Map<String, Object> result, String key, @Nullable Object value, boolean masked, Walk walk) {
    if (!redactor.drops(key)) {
      String safeKey = redactor.text(key);
      @SuppressWarnings("NullAway") // maps of the result may hold null values
      Object safe = masked && value != null ? Redactors.MASK : simple(key, value, walk);
      putNullable(result, safeKey, safe);
    }
  }

  @SuppressWarnings("NullAway")
  private static void putNullable(Map<String, Object> result, String key, @Nullable Object value) {
    result.put(result.containsKey(key) ? key + "_" : key, value);
  }

  private List<@Nullable Object> list(String name, Collection<?> items, Walk walk) {
    List<@Nullable Object> result = new ArrayList<>();
    @Nullable Object before = null;
    for (Object item : items) {
      if (!walk.spend()) {
        result.add(Redactors.TRUNCATED);
        break;
      }
      boolean value = PairShape.namesNext(before, items.size(), redactor);
      result.add(value && item != null ? Redactors.MASK : simple(name, item, walk));
      before = item;
    }
    return result;
  }

  private static List<@Nullable Object> asList(Object array, int limit) {
    int length = Math.min(Array.getLength(array), limit + 1);
    List<@Nullable Object> items = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      items.add(Array.get(array, i));
    }
    return items;
  }

  private Map<String, Object> bean(BeanShape shape, Object bean, Walk walk) {
    Map<String, Object> result = new LinkedHashMap<>();
    boolean cookie = bean.getClass().getSimpleName().contains("Cookie");
    for (BeanShape.Property property : shape.properties()) {
      if (!walk.spend()) {
        result.put(Redactors.TRUNCATED, shape.properties().size() - result.size());
        break;
      }
      boolean masked = property.sensitive() || (cookie && property.name().equals("value"));
      if (masked) {
        result.put(property.name(), Redactors.MASK);
      } else {
        put(result, property.name(), property.read(bean), false, walk);
      }
    }
    return result;
  }

  /** What one walk has seen and may still do. */
  private static final class Walk {
    private final IdentityHashMap<Object, Boolean> path = new IdentityHashMap<>();
    private int nodes = MAX_NODES;

    boolean spend() {
      return --nodes >= 0;
    }

    int left() {
      return Math.max(0, nodes);
    }

    @Nullable Object enter(Object value, java.util.function.Supplier<@Nullable Object> inside) {
      if (path.size() >= MAX_DEPTH) {
        return Redactors.TRUNCATED;
      }
      if (path.put(value, Boolean.TRUE) != null) {
        return CYCLE;
      }
      try {
        return inside.get();
      } catch (RuntimeException e) {
        return Redactors.UNREADABLE;
      } finally {
        path.remove(value);
      }
    }
  }
}
