package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, kept in the session. The container is told at every request, so that idle and
 * absolute time limits are the same on every server and nothing outlives the session.
 *
 * @param name the user's name
 * @param roles names of roles
 * @param sinceMillis when they signed in, milliseconds since the epoch
 */
public record SignedIn(String name, TreeSet<String> roles, long sinceMillis)
    implements Serializable {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration ABSOLUTE = Duration.ofHours(12);

  private static final String WHO = "dev.sightline.console.signed-in";
  private static final String SEEN = "dev.sightline.console.seen";
  private static final String REFRESH_HEADER = "X-Sightline-Refresh";

  SignedIn(String name, Set<String> roles, long sinceMillis) {
    this(name, new TreeSet<>(roles), sinceMillis);
  }

  /** Starts a session of its own for this user; whatever came before is gone. */
  void begin(HttpServletRequest request) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    session.setAttribute(WHO, this);
    session.setAttribute(SEEN, sinceMillis);
  }

  /** Ends the session, if there is one. */
  static void end(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /**
   * Who is signed in with this request's session, if anyone is and no limit has passed. A page that
   * refreshes itself does not count as activity.
   */
  static Optional<SignedIn> of(HttpServletRequest request, long nowMillis) {
    @Nullable HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(WHO) instanceof SignedIn signedIn)
        || !(session.getAttribute(SEEN) instanceof Long seen)) {
      return Optional.empty();
    }
    if (nowMillis - seen > IDLE.toMillis()
        || nowMillis - signedIn.sinceMillis > ABSOLUTE.toMillis()) {
      session.invalidate();
      return Optional.empty();
    }
    if (request.getHeader(REFRESH_HEADER) == null) {
      session.setAttribute(SEEN, nowMillis);
    }
    return Optional.of(signedIn);
  }
}
