package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Compares what a request sends as {@code Authorization: Bearer} with a token of ours. */
final class BearerToken {
  static final int MIN_LENGTH = 24;

  private static final String SCHEME = "bearer ";

  private BearerToken() {}

  /**
   * Whether the request carries the token; takes the same time however much of it is right.
   *
   * @param token nobody has one that is shorter than {@link #MIN_LENGTH}
   */
  static boolean isSent(HttpServletRequest request, String token) {
    @Nullable String header = request.getHeader("Authorization");
    if (token.length() < MIN_LENGTH
        || header == null
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] sent = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8));
  }
}
