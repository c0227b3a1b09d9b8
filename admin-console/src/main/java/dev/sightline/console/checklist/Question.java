package dev.sightline.console.checklist;

import java.util.function.Function;

/**
 * One item of the checklist before it is answered.
 *
 * @param id stable, for tools, such as {@code errors.durable}
 * @param topic what it is about, such as {@code Errors}
 * @param title what is to be so, as a sentence
 * @param place where the console shows the evidence
 * @param answer pure function of the evidence
 */
record Question(
    String id, String topic, String title, Place place, Function<Evidence, Answer> answer) {

  /**
   * A page of the console.
   *
   * @param page its address below the console, such as {@code configuration}
   * @param search what to look for there; empty for everything
   * @param anchor the part of it; empty for its beginning
   */
  record Place(String page, String search, String anchor) {
    static Place of(String page) {
      return new Place(page, "", "");
    }

    static Place of(String page, String anchor) {
      return new Place(page, "", anchor);
    }

    /** The row of a property, or of all whose names begin like this. */
    static Place property(String name) {
      return new Place("configuration", name, "");
    }
  }

  /** The item; a document that no question expects is as good as none. */
  Item ask(Evidence evidence) {
    Answer given;
    try {
      given = answer.apply(evidence);
    } catch (RuntimeException e) {
      given =
          Answer.unknown(
              "The application sent something this console cannot read ("
                  + e.getClass().getSimpleName()
                  + "). Do both use the same version of Sightline?");
    }
    return new Item(
        id,
        topic,
        title,
        given.state(),
        given.why(),
        given.fix(),
        given.setting(),
        place.page(),
        place.search(),
        place.anchor());
  }

  /**
   * The same question, for which a bad answer counts only where the application serves others: a
   * developer's machine may write at level debug.
   */
  Question whereItServes() {
    return new Question(id, topic, title, place, evidence -> excused(evidence));
  }

  private Answer excused(Evidence evidence) {
    Answer given = answer.apply(evidence);
    String environment = evidence.description().environment();
    boolean serves =
        switch (environment) {
          case "local", "development", "testing" -> false;
          default -> true;
        };
    return serves || given.state() == ItemState.PASSED
        ? given
        : Answer.notApplicable(
            given.why() + " It counts in staging and production; this is " + environment + ".");
  }
}
