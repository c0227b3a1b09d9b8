package dev.sightline.cdi;

import dev.sightline.event.Level;
import dev.sightline.log.Levels;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.LevelsDocument.LoggerLevel;
import dev.sightline.manage.LevelsDocument.Temporary;
import dev.sightline.recent.OperatorActions;
import dev.sightline.recent.RecentRecords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Levels that operators set, which go back by themselves. */
final class TemporaryLevels {
  private static final Set<Integer> MINUTES = Set.of(5, 15, 60);
  private static final int MAX = 50;
  private static final Pattern LOGGER = Pattern.compile("[A-Za-z0-9_$./:-]{0,200}");

  private final Levels levels;
  private final RecentRecords recent;
  private final OperatorActions actions;
  private final Map<String, String> setBy = new ConcurrentHashMap<>();

  TemporaryLevels(Levels levels, RecentRecords recent, OperatorActions actions) {
    this.levels = levels;
    this.recent = recent;
    this.actions = actions;
  }

  /**
   * Sets a level.
   *
   * @param minutes 5, 15 or 60
   * @throws IllegalArgumentException for a logger, level or time that is none
   */
  synchronized void set(String logger, String level, int minutes, String by, String from) {
    if (!LOGGER.matcher(logger).matches() || !MINUTES.contains(minutes)) {
      throw new IllegalArgumentException("no logger, or no time of 5, 15 or 60 minutes");
    }
    boolean known = levels.changes().stream().anyMatch(each -> each.logger().equals(logger));
    if (!known && levels.changes().size() >= MAX) {
      throw new IllegalArgumentException("more than " + MAX + " temporary levels");
    }
    Level wanted = Level.valueOf(level.toUpperCase(Locale.ROOT));
    levels.set(logger, wanted, Duration.ofMinutes(minutes));
    setBy.put(logger, by);
    actions.add(by, from, "level_set", name(logger), level + " for " + minutes + " minutes");
  }

  /** Goes back to the configured level now. */
  synchronized void reset(String logger, String by, String from) {
    if (levels.changes().stream().anyMatch(each -> each.logger().equals(logger))) {
      levels.reset(logger);
      actions.add(by, from, "level_reset", name(logger), "");
    }
  }

  private static String name(String logger) {
    return logger.isEmpty() ? "all loggers" : logger;
  }

  LevelsDocument document() {
    long now = System.currentTimeMillis();
    List<Temporary> temporary =
        levels.changes().stream().map(each -> temporary(each, now)).toList();
    setBy.keySet().removeIf(name -> temporary.stream().noneMatch(t -> t.logger().equals(name)));
    return new LevelsDocument(
        now,
        levels.general().label(),
        temporary,
        new TreeMap<>(levels.configured())
            .entrySet().stream()
                .map(each -> new LoggerLevel(each.getKey(), each.getValue().label()))
                .toList(),
        recent.loggers().stream()
            .map(each -> new LoggerLevel(each, levels.effective(each).label()))
            .toList());
  }

  private Temporary temporary(Levels.Change change, long now) {
    Duration left = change.remaining();
    return new Temporary(
        change.logger(),
        change.level().label(),
        left == null ? 0 : now + left.toMillis(),
        setBy.getOrDefault(change.logger(), ""));
  }
}
