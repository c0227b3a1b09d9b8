package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the container who calls: people by their session, tools by a token or by name and password.
 * People who are not signed in are sent to the login page, tools get a 401.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {
  private final InstantSource clock = InstantSource.system();

  @Inject SignIn signIn;
  @Inject ApiToken token;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    ResponseHeaders.apply(response);
    boolean api = Targets.isForTools(Targets.path(request));
    Optional<SignedIn> caller = SignedIn.of(request, clock.millis());
    if (caller.isEmpty() && api) {
      caller = token.caller(request).or(() -> basic(request));
    }
    if (caller.isPresent()) {
      return context.notifyContainerAboutLogin(
          new CallerPrincipal(caller.get().name()), caller.get().roles());
    }
    return context.isProtected() ? refuse(request, response, api) : context.doNothing();
  }

  private Optional<SignedIn> basic(HttpServletRequest request) {
    return BasicCredentials.of(request)
        .flatMap(typed -> signIn.check(request, typed.name(), typed.password()));
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, boolean api) {
    try {
      if (api) {
        ProblemJson.write(response, 401, "Sign in, or send a token.");
      } else {
        response.sendRedirect(request.getContextPath() + Targets.loginFor(request));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
