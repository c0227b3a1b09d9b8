package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says once, when the console starts, where it is and how to sign in. */
@ApplicationScoped
public class StartUp {
  private static final Logger LOG = Logger.getLogger("dev.sightline.console");

  @Inject ConsoleUsers users;
  @Inject ApiToken token;

  void started(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    Config config = ConfigProvider.getConfig();
    String url = ConsoleUrl.of(config, context.getContextPath());
    users.settings().problems().forEach(problem -> LOG.warning("console user ignored: " + problem));
    if (token.isTooShort()) {
      LOG.warning(ApiToken.KEY + " ignored: needs " + ApiToken.MIN_LENGTH + " characters or more");
    }
    users
        .generated()
        .ifPresentOrElse(user -> announce(url, user), () -> LOG.info("Sightline console: " + url));
  }

  /**
   * On the plain standard output: a newcomer looks there first, and a log shipper may not see it.
   */
  private static void announce(String url, ConsoleUsers.GeneratedUser user) {
    System.out.println(
        "Sightline console: "
            + url
            + "  user: "
            + user.name()
            + "  password: "
            + user.password()
            + "  (made for this start; set sightline.console.users.<name>.password-hash and .roles"
            + " to choose your own)");
  }
}
