package dev.sightline.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Lets Jakarta Security find the console's users. */
@ApplicationScoped
public class UserStore implements IdentityStore {
  @Inject ConsoleUsers users;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return users
        .find(typed.getCaller(), typed.getPassword().getValue())
        .map(user -> new CredentialValidationResult(user.name(), user.roles()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
