package dev.sightline.console.checklist;

/**
 * The answer to one question.
 *
 * @param state how it stands
 * @param why the evidence: what was seen, or why nothing was
 * @param fix what to do; empty where nothing is to be done
 * @param setting such as {@code sightline.log.format=json}; empty where no setting does it
 */
record Answer(ItemState state, String why, String fix, String setting) {

  static Answer passed(String why) {
    return new Answer(ItemState.PASSED, why, "", "");
  }

  static Answer failed(String why, String fix, String setting) {
    return new Answer(ItemState.FAILED, why, fix, setting);
  }

  static Answer unknown(String why) {
    return new Answer(ItemState.UNKNOWN, why, "", "");
  }

  static Answer unknown(String why, String fix, String setting) {
    return new Answer(ItemState.UNKNOWN, why, fix, setting);
  }

  static Answer notApplicable(String why) {
    return new Answer(ItemState.NOT_APPLICABLE, why, "", "");
  }
}
