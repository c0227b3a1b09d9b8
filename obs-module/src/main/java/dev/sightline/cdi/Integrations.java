package dev.sightline.cdi;

import dev.sightline.manage.ApplicationDocument.Integration;
import java.util.ArrayList;
import java.util.List;

/** What runs and what was skipped, with the reason: for the start-up line and the console. */
final class Integrations {
  private final List<Integration> all = new ArrayList<>();

  void active(String name, String detail) {
    all.add(new Integration(name, true, detail));
  }

  void skipped(String name, String reason) {
    all.add(new Integration(name, false, reason));
  }

  List<Integration> all() {
    return List.copyOf(all);
  }

  List<String> activeOnes() {
    return all.stream().filter(Integration::active).map(Integrations::text).toList();
  }

  List<String> skippedOnes() {
    return all.stream().filter(each -> !each.active()).map(Integrations::text).toList();
  }

  private static String text(Integration integration) {
    return integration.name() + ": " + integration.detail();
  }
}
