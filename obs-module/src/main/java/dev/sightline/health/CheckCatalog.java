package dev.sightline.health;

import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Finds the application's checks. */
@FunctionalInterface
public interface CheckCatalog {
  /** The checks as they are now; never null. */
  List<ProbedCheck> checks();

  /**
   * Looks among these beans from now on: what is injected into a bean that the extension added does
   * not see the application's beans on every server.
   */
  default void lookAmong(Instance<Object> beans) {}
}
