package dev.sightline.console.page;

import dev.sightline.console.checklist.SignInFacts;
import dev.sightline.console.security.ConsoleUrl;
import dev.sightline.console.security.ConsoleUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the console knows of its own users and address; nothing of it is a secret. */
@ApplicationScoped
public class SignInEvidence {
  @Inject ConsoleUsers users;

  SignInFacts facts() {
    return new SignInFacts(
        users.configured(),
        users.refused(),
        users.isGenerated(),
        ConsoleUrl.configured(ConfigProvider.getConfig()));
  }
}
