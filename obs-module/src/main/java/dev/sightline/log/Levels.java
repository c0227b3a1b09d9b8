package dev.sightline.log;

import dev.sightline.event.Level;
import dev.sightline.spi.Recorders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The level in force for each logger: the entry of the logger itself or of its nearest ancestor,
 * with what was set at run time before {@code levels}, before {@code quiet}, before the general
 * level. Safe for all threads.
 */
public final class Levels {
  private static final int MAX_REMEMBERED = 4_096;

  /**
   * A level that was set at run time.
   *
   * @param logger name of the logger and all below it; empty for the general level
   * @param level in force
   * @param remaining time until it goes back by itself, or null when it stays
   */
  public record Change(String logger, Level level, @Nullable Duration remaining) {}

  private record Temporary(Level level, long endNanos) {}

  private final Level general;
  private final Map<String, Level> configured;
  private final LongSupplier nanoClock;
  private final Map<String, Temporary> overrides = new ConcurrentHashMap<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private volatile ConcurrentHashMap<String, Level> effective = new ConcurrentHashMap<>();

  private Levels(Level general, Map<String, Level> configured, LongSupplier nanoClock) {
    this.general = general;
    this.configured = Map.copyOf(configured);
    this.nanoClock = nanoClock;
  }

  public static Levels of(LogSettings settings) {
    return of(settings.level(), settings.levels(), settings.quiet(), System::nanoTime);
  }

  /**
   * @param levels by logger
   * @param quiet further ones, which {@code levels} wins over
   * @param nanoClock monotonic
   */
  public static Levels of(
      Level general, Map<String, Level> levels, Map<String, Level> quiet, LongSupplier nanoClock) {
    Map<String, Level> configured = new TreeMap<>(quiet);
    configured.putAll(levels);
    return new Levels(general, configured, nanoClock);
  }

  /** Whether events of this level are wanted; allocates nothing. */
  public boolean isEnabled(String logger, Level level) {
    Level threshold = effective.get(logger);
    return level.isAtLeast(threshold == null ? remember(logger) : threshold);
  }

  /** The level in force. */
  public Level effective(String logger) {
    return find(logger);
  }

  /** The general level, in force where nothing else is. */
  public Level general() {
    Temporary temporary = overrides.get("");
    return temporary == null ? general : temporary.level;
  }

  /** Levels of the configuration by logger, those of the quiet list included. */
  public Map<String, Level> configured() {
    return configured;
  }

  /** What was set at run time and is still in force. */
  public List<Change> changes() {
    expire();
    List<Change> result = new ArrayList<>();
    long now = nanoClock.getAsLong();
    new TreeMap<>(overrides)
        .forEach(
            (logger, temporary) ->
                result.add(
                    new Change(
                        logger,
                        temporary.level,
                        temporary.endNanos == Long.MAX_VALUE
                            ? null
                            : Duration.ofNanos(temporary.endNanos - now))));
    return result;
  }

  /**
   * Sets a level at run time.
   *
   * @param logger its name, for it and all below it; empty for the general level
   * @param level new level
   * @param duration after which it goes back by itself, or null for until the end of the run
   */
  public void set(String logger, Level level, @Nullable Duration duration) {
    long end = duration == null ? Long.MAX_VALUE : nanoClock.getAsLong() + duration.toNanos();
    overrides.put(logger, new Temporary(level, end));
    changed(logger);
  }

  /** Goes back to the configured level; does nothing when it is in force. */
  public void reset(String logger) {
    if (overrides.remove(logger) != null) {
      changed(logger);
    }
  }

  /**
   * Ends what is due.
   *
   * @return nanoseconds until the next one is, or {@link Long#MAX_VALUE}
   */
  public long expire() {
    long next = Long.MAX_VALUE;
    if (overrides.isEmpty()) {
      return next;
    }
    long now = nanoClock.getAsLong();
    for (Map.Entry<String, Temporary> entry : List.copyOf(overrides.entrySet())) {
      Temporary temporary = entry.getValue();
      if (temporary.endNanos == Long.MAX_VALUE) {
        continue;
      }
      if (temporary.endNanos - now <= 0) {
        overrides.remove(entry.getKey(), temporary);
        changed(entry.getKey());
      } else {
        next = Math.min(next, temporary.endNanos - now);
      }
    }
    return next;
  }

  /** Has {@code listener} told the name of each logger whose level changes. */
  public void onChange(Consumer<String> listener) {
    listeners.add(listener);
  }

  public void removeOnChange(Consumer<String> listener) {
    listeners.remove(listener);
  }

  private void changed(String logger) {
    effective = new ConcurrentHashMap<>();
    Recorders.levelsChanged();
    listeners.forEach(listener -> listener.accept(logger));
  }

  private Level remember(String logger) {
    ConcurrentHashMap<String, Level> cache = effective;
    Level level = find(logger);
    if (cache.size() < MAX_REMEMBERED) {
      cache.put(logger, level);
    }
    return level;
  }

  private Level find(String logger) {
    for (String name = logger; !name.isEmpty(); name = parent(name)) {
      Temporary temporary = overrides.get(name);
      if (temporary != null) {
        return temporary.level;
      }
      Level level = configured.get(name);
      if (level != null) {
        return level;
      }
    }
    return general();
  }

  private static String parent(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
