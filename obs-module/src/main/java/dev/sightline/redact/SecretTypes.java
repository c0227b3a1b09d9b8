package dev.sightline.redact;

/** Classes whose instances are secrets as a whole, by the usual names of such classes. */
final class SecretTypes {
  private static final String[] ENDINGS = {
    "Password",
    "Secret",
    "Credential",
    "Credentials",
    "ApiKey",
    "PrivateKey",
    "SecretKey",
    "Passphrase",
    "GuardedString",
    "PasswordAuthentication",
    "PasswordProtection",
    "SecretString",
    "AccessToken",
    "RefreshToken",
    "BearerToken"
  };

  private SecretTypes() {}

  static boolean isSecret(String simpleName) {
    for (String ending : ENDINGS) {
      if (simpleName.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
