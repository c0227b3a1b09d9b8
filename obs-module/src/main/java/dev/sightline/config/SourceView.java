package dev.sightline.config;

import dev.sightline.config.source.ReportingSource;
import dev.sightline.config.source.SourceStatus;
import dev.sightline.config.text.SettingNames;
import dev.sightline.manage.ConfigurationDocument;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** One source for the time of one look at it: asked with care, whatever it is. */
final class SourceView {
  private static final int MOST_FAILURES = 3;
  private static final int TRIED = 3;
  private static final long BUDGET_NANOS = 500_000_000L;

  private final ConfigSource source;
  private final String rawName;
  private final String name;
  private final int ordinal;
  private final LongSupplier nanoTime;
  private Set<String> names = Set.of();
  private String failure = "";
  private int size;
  private int failures;
  private int asked;
  private long spent;

  /**
   * @param name to be shown
   * @param nanoTime monotonic clock
   */
  SourceView(ConfigSource source, String rawName, String name, int ordinal, LongSupplier nanoTime) {
    this.source = source;
    this.rawName = rawName;
    this.name = name;
    this.ordinal = ordinal;
    this.nanoTime = nanoTime;
  }

  /** Is told each name that the source lists, with its value where that comes at no cost. */
  interface Listing {
    void add(String name, @Nullable String value);
  }

  /** Everything the source lists. */
  void list(Listing listing) {
    try {
      Set<String> listed = source.getPropertyNames();
      names = listed == null ? Set.of() : listed;
      size = names.size();
      Map<String, String> values = values();
      if (values == null) {
        names.forEach(each -> add(listing, each, null));
      } else {
        values.forEach((each, value) -> add(listing, each, value));
      }
    } catch (RuntimeException | LinkageError e) {
      failure = "could not list its names (" + e.getClass().getSimpleName() + ")";
    }
  }

  private static void add(Listing listing, @Nullable String listed, @Nullable String value) {
    if (listed != null) {
      listing.add(listed, value);
    }
  }

  /**
   * All values at once, of a source that has them in a map of its own and answers single questions
   * from it; else null.
   */
  private @Nullable Map<String, String> values() {
    if (!hasOwnMap(source.getClass())) {
      return null;
    }
    Map<String, String> values = source.getProperties();
    if (values == null || values.size() != size) {
      return null;
    }
    int tried = 0;
    for (String each : names) {
      if (each == null || !Objects.equals(values.get(each), value(each))) {
        return null;
      }
      if (++tried == TRIED) {
        break;
      }
    }
    return values;
  }

  /** The interface's own method asks for each value, which may take long. */
  private static boolean hasOwnMap(Class<?> type) {
    try {
      return type.getMethod("getProperties").getDeclaringClass() != ConfigSource.class;
    } catch (NoSuchMethodException | SecurityException e) {
      return false;
    }
  }

  static String nameOf(ConfigSource source) {
    try {
      String name = source.getName();
      return name == null ? "" : name;
    } catch (RuntimeException | LinkageError e) {
      return "";
    }
  }

  static int ordinalOf(ConfigSource source) {
    try {
      return source.getOrdinal();
    } catch (RuntimeException | LinkageError e) {
      return ConfigSource.DEFAULT_ORDINAL;
    }
  }

  /** The source's value, or null; a source that keeps failing or is slow is asked no more. */
  @Nullable String value(String property) {
    if (failures >= MOST_FAILURES || spent > BUDGET_NANOS) {
      return null;
    }
    asked++;
    boolean timed = (asked & 63) == 0 || asked < 4;
    long start = timed ? nanoTime.getAsLong() : 0;
    try {
      return source.getValue(property);
    } catch (RuntimeException | LinkageError e) {
      failures++;
      failure = "threw " + e.getClass().getSimpleName();
      return null;
    } finally {
      if (timed) {
        spend(nanoTime.getAsLong() - start, asked < 4 ? 1 : 64);
      }
    }
  }

  /** Every call of the first few is timed, then every 64th stands for all between. */
  private void spend(long nanos, int calls) {
    spent += nanos * calls;
    if (spent > BUDGET_NANOS && failure.isEmpty()) {
      failure = "is slow: only " + asked + " names were asked for";
    }
  }

  boolean is(@Nullable String otherName, int otherOrdinal) {
    return ordinal == otherOrdinal && rawName.equals(otherName == null ? "" : otherName);
  }

  String name() {
    return name;
  }

  int ordinal() {
    return ordinal;
  }

  ConfigurationDocument.Source document() {
    if (source instanceof ReportingSource own && failure.isEmpty()) {
      return document(name, own.status());
    }
    return new ConfigurationDocument.Source(
        name, ordinal, size, failure, failure.isEmpty() ? "ok" : "failed", "", "");
  }

  static ConfigurationDocument.Source document(String name, SourceStatus status) {
    boolean failed = status.state() == SourceStatus.State.FAILED;
    return new ConfigurationDocument.Source(
        name,
        status.ordinal(),
        status.keys(),
        failed ? status.reason() : "",
        status.state().name().toLowerCase(Locale.ROOT),
        status.location(),
        failed ? "" : status.reason());
  }

  /** The name as the source lists it; empty where it lists none that fits. */
  String writtenAs(String property) {
    if (lists(property)) {
      return property;
    }
    String replaced = SettingNames.replaced(property);
    if (lists(replaced)) {
      return replaced;
    }
    String variable = replaced.toUpperCase(Locale.ROOT);
    return lists(variable) ? variable : "";
  }

  private boolean lists(String property) {
    try {
      return names.contains(property);
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  /** Where in the source a property is written; empty where it does not tell. */
  String position(String property) {
    String position = source instanceof ReportingSource own ? own.position(property) : null;
    return position == null ? "" : position;
  }
}
