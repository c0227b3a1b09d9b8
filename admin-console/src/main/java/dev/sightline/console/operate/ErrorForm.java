package dev.sightline.console.operate;

import java.util.List;

/**
 * What a form about error groups holds, as it was sent.
 *
 * @param picks one or more groups, each as {@link dev.sightline.console.source.GroupPick} writes it
 * @param build the build that runs now; empty when unknown
 * @param perHour how many occurrences in one hour end a mute
 * @param note text of a note
 */
public record ErrorForm(List<String> picks, String build, String perHour, String note) {

  public ErrorForm {
    picks = List.copyOf(picks);
  }
}
