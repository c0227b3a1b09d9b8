package dev.sightline.console.security;

import dev.sightline.console.view.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signs users in and out, slows guessing down, and writes each attempt to the log. */
@ApplicationScoped
public class SignIn {
  private static final Logger LOG = Logger.getLogger("dev.sightline.console.sign-in");

  private final InstantSource clock = InstantSource.system();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Inject IdentityStoreHandler stores;

  /** Begins a session for the user; false, whatever the reason, when the attempt failed. */
  public boolean signIn(HttpServletRequest request, String name, String password) {
    Optional<SignedIn> signedIn = check(request, name, password);
    signedIn.ifPresent(each -> each.begin(request));
    return signedIn.isPresent();
  }

  /** Checks name and password without beginning a session. */
  Optional<SignedIn> check(HttpServletRequest request, String name, String password) {
    String address = request.getRemoteAddr();
    if (!throttle.wait(name, address).isZero()) {
      log(Level.WARNING, "console_sign_in_delayed", name, address);
      return Optional.empty();
    }
    CredentialValidationResult result = validate(name, password);
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      throttle.failed(name, address);
      log(Level.WARNING, "console_sign_in_failed", name, address);
      return Optional.empty();
    }
    throttle.succeeded(name, address);
    log(Level.FINE, "console_signed_in", name, address);
    String principal = result.getCallerPrincipal().getName();
    return Optional.of(new SignedIn(principal, result.getCallerGroups(), clock.millis()));
  }

  /** Ends the session of this request. */
  public void signOut(HttpServletRequest request) {
    SignedIn.end(request);
  }

  private CredentialValidationResult validate(String name, String password) {
    if (name.isBlank() || password.isEmpty() || name.length() > 64 || password.length() > 1_024) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    return stores.validate(new UsernamePasswordCredential(name, password));
  }

  private static void log(Level level, String event, String name, String address) {
    LOG.log(level, () -> event + " user=" + Visible.text(name) + " from=" + Visible.text(address));
  }
}
