package dev.sightline.config;

import dev.sightline.config.ValueDisclosure.Shown;
import dev.sightline.config.text.Expressions;
import dev.sightline.manage.ConfigurationDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** The winner and the losers of one property. */
final class EffectiveRow {
  static final String DEFAULT_SOURCE = "default";

  private static final Shown NOTHING = new Shown("", false);

  private final String name;
  private final String profile;
  private final @Nullable ConfigValue told;
  private final List<Candidate> candidates;
  private final List<String> notes = new ArrayList<>();
  private final @Nullable Candidate winner;

  /** A value in a source, under the name itself or under the active profile's. */
  record Candidate(SourceView source, String raw, boolean profiled) {}

  /**
   * @param profile the active one, or empty
   * @param told what the configuration says, or null
   * @param failure why it says nothing, or empty
   * @param candidates highest ordinal first
   */
  EffectiveRow(
      String name,
      String profile,
      @Nullable ConfigValue told,
      String failure,
      List<Candidate> candidates) {
    this.name = name;
    this.profile = profile;
    this.told = told;
    this.candidates = candidates;
    this.winner = winner();
    if (!failure.isEmpty()) {
      notes.add("Cannot be resolved (" + failure + ").");
    }
  }

  private @Nullable Candidate winner() {
    if (told != null && told.getSourceName() != null) {
      for (Candidate each : candidates) {
        if (each.source().is(told.getSourceName(), told.getSourceOrdinal())
            && (told.getRawValue() == null || each.raw().equals(told.getRawValue()))) {
          return each;
        }
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private void explain() {
    if (winner == null) {
      return;
    }
    if (text() == null && Expressions.isExpression(winner.raw()) && notes.isEmpty()) {
      notes.add("Its expression names a property that is not set.");
    }
    for (Candidate each : candidates) {
      if (each.equals(winner)) {
        continue;
      }
      boolean sameOrdinal = each.source().ordinal() == winner.source().ordinal();
      if (sameOrdinal && each.source() != winner.source() && !each.raw().equals(winner.raw())) {
        notes.add("A source of the same ordinal has another value: " + each.source().name() + ".");
      }
      if (each.profiled() && each.source() != winner.source()) {
        notes.add(
            "The value of profile "
                + profile
                + " in "
                + each.source().name()
                + " loses to a source of higher ordinal.");
      }
    }
    if (winner.raw().isEmpty() && candidates.size() > 1) {
      notes.add(
          "Set to nothing in "
              + winner.source().name()
              + ", which hides the value in "
              + candidates.get(1).source().name()
              + ".");
    }
    if (winner.profiled()) {
      notes.add("Read under %" + profile + "." + name + ".");
    }
  }

  void note(String note) {
    notes.add(note);
  }

  private @Nullable String text() {
    return told == null ? null : told.getValue();
  }

  /** What is in force, unmasked; null when nothing is. */
  @Nullable String value() {
    String text = text();
    if (text != null) {
      return text;
    }
    return winner == null || Expressions.isExpression(winner.raw()) ? null : winner.raw();
  }

  /** As written in the winning source; null when no source has it. */
  @Nullable String raw() {
    if (told != null && told.getRawValue() != null) {
      return told.getRawValue();
    }
    return winner == null ? text() : winner.raw();
  }

  /**
   * @param fallback default of a setting, or null
   */
  ConfigurationDocument.Entry document(
      ValueDisclosure disclosure,
      Function<String, @Nullable String> rawOf,
      @Nullable String fallback,
      boolean drifted,
      SourceNames sourceNames) {
    explain();
    String raw = raw();
    if (raw == null) {
      return entry(
          fallback == null ? NOTHING : disclosure.show(name, fallback, fallback, rawOf),
          DEFAULT_SOURCE,
          Integer.MIN_VALUE,
          "",
          drifted,
          shadowed(disclosure, rawOf, null));
    }
    String value = value();
    return entry(
        value == null ? NOTHING : disclosure.show(name, raw, value, rawOf),
        source(sourceNames),
        ordinal(),
        Expressions.isExpression(raw) ? disclosure.show(name, raw, raw, rawOf).text() : "",
        drifted,
        shadowed(disclosure, rawOf, fallback));
  }

  private ConfigurationDocument.Entry entry(
      Shown shown,
      String source,
      int ordinal,
      String expression,
      boolean drifted,
      List<ConfigurationDocument.Shadowed> shadowed) {
    return new ConfigurationDocument.Entry(
        name,
        shown.text(),
        shown.masked(),
        source,
        ordinal,
        expression,
        drifted,
        notes,
        shadowed,
        winner == null ? "" : winner.source().writtenAs(written(winner)),
        winner == null ? "" : winner.source().position(written(winner)),
        winner != null && winner.profiled() ? profile : "");
  }

  private String written(Candidate candidate) {
    return candidate.profiled() ? "%" + profile + "." + name : name;
  }

  private String source(SourceNames sourceNames) {
    return winner != null
        ? winner.source().name()
        : sourceNames.display(told == null ? null : told.getSourceName());
  }

  private int ordinal() {
    return winner != null ? winner.source().ordinal() : told == null ? 0 : told.getSourceOrdinal();
  }

  private List<ConfigurationDocument.Shadowed> shadowed(
      ValueDisclosure disclosure,
      Function<String, @Nullable String> rawOf,
      @Nullable String fallback) {
    List<ConfigurationDocument.Shadowed> losers = new ArrayList<>();
    for (Candidate each : candidates) {
      if (!each.equals(winner)) {
        losers.add(
            new ConfigurationDocument.Shadowed(
                disclosure.show(name, each.raw(), each.raw(), rawOf).text(),
                each.source().name(),
                each.source().ordinal()));
      }
    }
    if (fallback != null) {
      losers.add(
          new ConfigurationDocument.Shadowed(
              disclosure.show(name, fallback, fallback, rawOf).text(),
              DEFAULT_SOURCE,
              Integer.MIN_VALUE));
    }
    return losers;
  }
}
