package dev.sightline.console.operate;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The forms a session has sent. Each form carries a ticket; what comes of the first arrival is kept
 * under it, so that a second click or a reload shows the same and does nothing again.
 */
@SessionScoped
public class Submissions implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MAX = 50;
  private static final Pattern TICKET = Pattern.compile("[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  /** A ticket for a form. */
  public static String ticket() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Does something, unless it was done under this ticket before. One at a time for each session.
   *
   * @return the ticket under which the outcome is kept
   */
  public synchronized String once(String ticket, Supplier<Outcome> work) {
    if (!TICKET.matcher(ticket).matches()) {
      String fresh = ticket();
      keep(fresh, Outcome.unchanged("Nothing was changed.", "The form was not complete."));
      return fresh;
    }
    if (!outcomes.containsKey(ticket)) {
      keep(ticket, work.get());
    }
    return ticket;
  }

  private void keep(String ticket, Outcome outcome) {
    outcomes.put(ticket, outcome);
    if (outcomes.size() > MAX) {
      outcomes.remove(outcomes.keySet().iterator().next());
    }
  }

  /** What came of the form with this ticket. */
  public synchronized Optional<Outcome> outcome(String ticket) {
    return Optional.ofNullable(outcomes.get(ticket));
  }
}
