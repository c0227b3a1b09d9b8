package dev.sightline.config;

import dev.sightline.config.EffectiveRow.Candidate;
import dev.sightline.config.text.Expressions;
import dev.sightline.config.text.SettingNames;
import dev.sightline.manage.ConfigurationDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one property from one look at the sources to the next, so that a look at what
 * has not changed costs little. For one thread at a time.
 */
final class PropertyState {
  private static final int MOST_LISTING = 64;

  private final String name;
  private final String profile;
  private final String profiledName;
  private final boolean variable;
  private final boolean ofTheMachine;

  private @Nullable String[] plain;
  private @Nullable String[] profiled;
  private int listings;
  private long plainTold;
  private long profiledTold;
  private boolean changed = true;

  private @Nullable ConfigValue told;
  private String failure = "";
  private @Nullable String value;
  private long hash;
  private boolean atStart;
  private boolean row;
  private long hashAtStart;
  private ConfigurationDocument.@Nullable Entry entry;

  PropertyState(String name, String profile, int sources) {
    this.name = name;
    this.profile = profile;
    this.profiledName = profile.isEmpty() ? "" : "%" + profile + "." + name;
    this.variable = SettingNames.isEnvironmentForm(name);
    this.ofTheMachine = Fingerprint.isOfTheMachine(name);
    this.plain = new @Nullable String[sources];
    this.profiled = new @Nullable String[profile.isEmpty() ? 0 : sources];
  }

  String name() {
    return name;
  }

  /** Whether this can only be the name of an environment variable. */
  boolean isVariable() {
    return variable;
  }

  boolean isOfTheMachine() {
    return ofTheMachine;
  }

  /** A source lists it now. */
  void list(int source, boolean underProfile, @Nullable String text) {
    listings++;
    has(source, underProfile, text);
  }

  /** A source lists it no more. */
  void unlist(int source, boolean underProfile) {
    listings--;
    has(source, underProfile, null);
  }

  boolean isListed() {
    return listings > 0;
  }

  /**
   * A source that lists it told its value.
   *
   * @param text null when the source must be asked for it
   */
  void has(int source, boolean underProfile, @Nullable String text) {
    if (source >= MOST_LISTING) {
      return;
    }
    long bit = 1L << source;
    if (underProfile) {
      profiledTold = text == null ? profiledTold & ~bit : profiledTold | bit;
    } else {
      plainTold = text == null ? plainTold & ~bit : plainTold | bit;
    }
    if (text != null) {
      set(underProfile ? profiled : plain, source, text);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object, mostly: comparing it costs nothing
  private void set(@Nullable String[] values, int source, @Nullable String text) {
    String before = values[source];
    if (before != text) {
      values[source] = text;
      changed |= !Objects.equals(before, text);
    }
  }

  /** Asks the sources that did not tell it: they may have it all the same. */
  void complete(List<SourceView> sources) {
    complete(sources, plain, plainTold, name);
    complete(sources, profiled, profiledTold, profiledName);
  }

  private void complete(
      List<SourceView> sources, @Nullable String[] values, long told, String asked) {
    for (int i = 0; i < values.length; i++) {
      if (i >= MOST_LISTING || (told >>> i & 1) == 0) {
        set(values, i, sources.get(i).value(asked));
      }
    }
  }

  /**
   * Asks what the configuration says.
   *
   * @return whether another value is in force than before
   */
  boolean ask(Config config, List<SourceView> sources) {
    ConfigValue now = null;
    String failed = "";
    try {
      now = config.getConfigValue(name);
    } catch (RuntimeException e) {
      failed = e.getClass().getSimpleName();
    }
    changed |= !same(told, now) || !failed.equals(failure);
    told = now;
    failure = failed;
    String text = now == null ? null : now.getValue();
    if (text == null) {
      text = hasCandidate() ? row(sources).value() : null;
    }
    if (Objects.equals(text, value)) {
      return false;
    }
    value = text;
    hash = text == null ? 0 : hash(text);
    return true;
  }

  private boolean hasCandidate() {
    return hasAny(plain) || hasAny(profiled);
  }

  private static boolean hasAny(@Nullable String[] values) {
    for (String each : values) {
      if (each != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(@Nullable ConfigValue a, @Nullable ConfigValue b) {
    if (a == null || b == null) {
      return a == b;
    }
    return a.getSourceOrdinal() == b.getSourceOrdinal()
        && Objects.equals(a.getValue(), b.getValue())
        && Objects.equals(a.getRawValue(), b.getRawValue())
        && Objects.equals(a.getSourceName(), b.getSourceName());
  }

  EffectiveRow row(List<SourceView> sources) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < plain.length; i++) {
      String special = profiled.length == 0 ? null : profiled[i];
      if (special != null) {
        candidates.add(new Candidate(sources.get(i), special, true));
      }
      String usual = plain[i];
      if (usual != null) {
        candidates.add(new Candidate(sources.get(i), usual, false));
      }
    }
    return new EffectiveRow(name, profile, told, failure, candidates);
  }

  /** Whether anything of it may refer to other properties. */
  boolean hasExpression() {
    return (told != null && isExpression(told.getRawValue()))
        || hasExpression(plain)
        || hasExpression(profiled);
  }

  private static boolean hasExpression(@Nullable String[] values) {
    for (String each : values) {
      if (isExpression(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExpression(@Nullable String raw) {
    return raw != null && Expressions.isExpression(raw);
  }

  /** What is in force, unmasked; null when nothing is. */
  @Nullable String value() {
    return value;
  }

  /** Now is the start, with which later looks are compared. */
  void start() {
    atStart = value != null;
    hashAtStart = hash;
  }

  boolean wasAtStart() {
    return atStart;
  }

  /** The same property seen through other sources. */
  PropertyState startedAs(PropertyState before) {
    atStart = before.atStart;
    hashAtStart = before.hashAtStart;
    return this;
  }

  boolean isDrifted() {
    return atStart ? value == null || hash != hashAtStart : value != null;
  }

  /** The row as it was shown before, or null when it has to be made anew. */
  ConfigurationDocument.@Nullable Entry entry() {
    return changed ? null : entry;
  }

  /** Null where nothing of it is shown. */
  void show(ConfigurationDocument.@Nullable Entry shown) {
    changed = hasExpression(); // what it refers to may change
    entry = shown;
  }

  boolean isShown() {
    return row && entry != null;
  }

  /** Whether it has a place among the rows. */
  boolean isRow() {
    return row;
  }

  void row(boolean now) {
    row = now;
  }

  private static long hash(String value) {
    long hash = 1125899906842597L;
    for (int i = 0; i < value.length(); i++) {
      hash = 31 * hash + value.charAt(i);
    }
    return hash;
  }
}
