package dev.sightline.log.line;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether lines are read at a terminal that understands colours. */
final class Terminal {
  private Terminal() {}

  /** {@code NO_COLOR} and {@code FORCE_COLOR} decide; without them, whether there is a terminal. */
  static boolean wantsColour() {
    return wantsColour(System.getenv(), isTerminal());
  }

  static boolean wantsColour(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return terminal || !environment.getOrDefault("FORCE_COLOR", "").isEmpty();
  }

  /** From Java 22 on there is always a console, which then says itself what it is. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      @Nullable Object answer = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(answer);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
