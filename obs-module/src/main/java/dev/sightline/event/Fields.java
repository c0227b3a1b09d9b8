package dev.sightline.event;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ordered key-value pairs of an event. Immutable in its keys and order; before redaction a value
 * can be any object, after redaction only {@code null}, strings, numbers, booleans, and lists and
 * string-keyed maps of these.
 */
public final class Fields {
  /** Key that receives the last argument of an odd-sized list, so that nothing is lost. */
  public static final String UNPAIRED = "unpaired";

  private static final Fields EMPTY = new Fields(new Object[0]);

  private final @Nullable Object[] pairs;

  private Fields(@Nullable Object[] pairs) {
    this.pairs = pairs;
  }

  public static Fields empty() {
    return EMPTY;
  }

  /**
   * Pairs the arguments.
   *
   * @param keysAndValues key, value, key, value ...; a key that is no string is converted; an odd
   *     last argument is kept under {@link #UNPAIRED}; null is treated as no argument
   */
  public static Fields of(@Nullable Object @Nullable ... keysAndValues) {
    if (keysAndValues == null || keysAndValues.length == 0) {
      return EMPTY;
    }
    int length = keysAndValues.length;
    @Nullable Object[] pairs = Arrays.copyOf(keysAndValues, length + (length & 1));
    if ((length & 1) == 1) {
      pairs[length] = keysAndValues[length - 1];
      pairs[length - 1] = UNPAIRED;
    }
    for (int i = 0; i < pairs.length; i += 2) {
      if (!(pairs[i] instanceof String)) {
        pairs[i] = keyText(pairs[i]);
      }
    }
    return new Fields(pairs);
  }

  private static String keyText(@Nullable Object key) {
    try {
      return String.valueOf(key);
    } catch (RuntimeException e) {
      return key == null ? "null" : key.getClass().getName();
    }
  }

  public boolean isEmpty() {
    return pairs.length == 0;
  }

  public int size() {
    return pairs.length / 2;
  }

  public String key(int index) {
    return (String) Objects.requireNonNull(pairs[index * 2]);
  }

  public @Nullable Object value(int index) {
    return pairs[index * 2 + 1];
  }

  /** The value of the last pair with this key, or null when there is none. */
  public @Nullable Object get(String key) {
    for (int i = pairs.length - 2; i >= 0; i -= 2) {
      if (key.equals(pairs[i])) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /** A copy in which {@code key} has this value: replaced where it stands, else appended. */
  public Fields with(String key, @Nullable Object value) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (key.equals(pairs[i])) {
        @Nullable Object[] copy = pairs.clone();
        copy[i + 1] = value;
        return new Fields(copy);
      }
    }
    @Nullable Object[] copy = Arrays.copyOf(pairs, pairs.length + 2);
    copy[pairs.length] = key;
    copy[pairs.length + 1] = value;
    return new Fields(copy);
  }

  /** These pairs followed by the others; a key of {@code others} replaces the same key here. */
  public Fields plus(Fields others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    @Nullable Object[] all = Arrays.copyOf(pairs, pairs.length + others.pairs.length);
    int length = pairs.length;
    for (int i = 0; i < others.pairs.length; i += 2) {
      int at = indexOf(all, length, Objects.requireNonNull(others.pairs[i]));
      all[at] = others.pairs[i];
      all[at + 1] = others.pairs[i + 1];
      length = Math.max(length, at + 2);
    }
    return new Fields(length == all.length ? all : Arrays.copyOf(all, length));
  }

  private static int indexOf(@Nullable Object[] pairs, int length, Object key) {
    for (int i = 0; i < length; i += 2) {
      if (key == pairs[i] || key.equals(pairs[i])) {
        return i;
      }
    }
    return length;
  }

  /**
   * These pairs with every value that is a {@link Supplier} asked for what it supplies; a supplier
   * that throws gives a text that says so. The same instance when there is none.
   */
  public Fields resolved() {
    for (int i = 1; i < pairs.length; i += 2) {
      if (pairs[i] instanceof Supplier) {
        @Nullable Object[] copy = pairs.clone();
        for (int j = i; j < copy.length; j += 2) {
          copy[j] = copy[j] instanceof Supplier<?> lazy ? supplied(lazy) : copy[j];
        }
        return new Fields(copy);
      }
    }
    return this;
  }

  private static @Nullable Object supplied(Supplier<?> lazy) {
    try {
      return lazy.get();
    } catch (RuntimeException | StackOverflowError e) {
      return "[unavailable: " + e.getClass().getName() + "]";
    }
  }

  public void forEach(BiConsumer<String, @Nullable Object> action) {
    for (int i = 0; i < size(); i++) {
      action.accept(key(i), value(i));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fields that && Arrays.equals(pairs, that.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    return "Fields" + Arrays.toString(pairs);
  }
}
