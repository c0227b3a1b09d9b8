package dev.sightline.console.security;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 (RFC 8018) with HMAC-SHA-256, written as {@code
 * PBKDF2WithHmacSHA256:<iterations>:<salt>:<hash>}, salt and hash in Base64. This is also the form
 * of Jakarta Security's {@code Pbkdf2PasswordHash}. Uses nothing but the JDK, because it is also
 * the program that makes a hash: {@code java -jar admin-console.war}.
 */
public final class PasswordHash {
  /** What OWASP advises for PBKDF2-HMAC-SHA-256. */
  static final int ITERATIONS = 600_000;

  private static final int MIN_ITERATIONS = 10_000;
  private static final int MAX_ITERATIONS = 5_000_000;
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MAX_PASSWORD = 1_024;

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a password with a fresh salt. */
  public static PasswordHash of(char[] password) {
    return of(password, ITERATIONS);
  }

  /** Fewer iterations, for a password that is random and long: stretching adds nothing to it. */
  static PasswordHash ofRandom(char[] password) {
    return of(password, MIN_ITERATIONS);
  }

  static PasswordHash of(char[] password, int iterations) {
    byte[] salt = random(SALT_BYTES);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations, HASH_BYTES));
  }

  /** A hash of no password, as slow to check as {@code like}. */
  static PasswordHash ofNothing(PasswordHash like) {
    return new PasswordHash(like.iterations, random(SALT_BYTES), random(HASH_BYTES));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException naming the rule that is broken, never the text
   */
  public static PasswordHash parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
      throw new IllegalArgumentException("must be " + ALGORITHM + ":<iterations>:<salt>:<hash>");
    }
    try {
      int iterations = Integer.parseInt(parts[1]);
      byte[] salt = Base64.getDecoder().decode(parts[2]);
      byte[] hash = Base64.getDecoder().decode(parts[3]);
      if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) {
        throw new IllegalArgumentException(
            "needs " + MIN_ITERATIONS + " to " + MAX_ITERATIONS + " iterations");
      } else if (salt.length < 8 || salt.length > 64 || hash.length < 20 || hash.length > 64) {
        throw new IllegalArgumentException("needs a salt of 8 to 64 and a hash of 20 to 64 bytes");
      }
      return new PasswordHash(iterations, salt, hash);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("needs a number of iterations", e);
    }
  }

  /** Whether this is the hash of the password; takes the same time for any wrong one. */
  public boolean matches(char[] password) {
    return password.length <= MAX_PASSWORD
        && MessageDigest.isEqual(hash, derive(password, salt, iterations, hash.length));
  }

  /** The text form. */
  @Override
  public String toString() {
    Base64.Encoder base64 = Base64.getEncoder();
    return ALGORITHM
        + ":"
        + iterations
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(hash);
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations, int length) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, length * 8);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing from this JVM", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Asks for a password, or reads one line of standard input, and prints its hash. */
  public static void main(String[] arguments) throws IOException {
    char[] password = readPassword();
    if (password.length < 12 || password.length > MAX_PASSWORD) {
      System.err.println("A password has 12 to " + MAX_PASSWORD + " characters.");
      System.exit(2);
    }
    System.out.println(of(password));
  }

  // where it is not null from JDK 22 on, it reads standard input as well as a terminal
  @SuppressWarnings("SystemConsoleNull")
  private static char[] readPassword() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? new char[0] : typed;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
