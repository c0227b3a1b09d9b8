package dev.sightline.metrics;

import dev.sightline.manage.MetricsText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link MetricsServlet} offers, and to whom. The servlet is made before the module runs
 * and outlives it: closed, as it is before and after, there is nothing to read.
 */
public final class MetricsEndpoint implements AutoCloseable {
  /** A shorter token is none. */
  public static final int MIN_TOKEN = 24;

  private static final String SCHEME = "bearer ";

  private final AtomicReference<@Nullable Offer> offer = new AtomicReference<>();

  /** What is to be read, and the token it takes; null for everybody. */
  private record Offer(Function<MetricsText, String> text, @Nullable String token) {}

  /**
   * Offers from now on.
   *
   * @param text without its end
   * @param token what a reader must send; null lets everybody read
   */
  public void open(Function<MetricsText, String> text, @Nullable String token) {
    if (token != null && token.length() < MIN_TOKEN) {
      throw new IllegalArgumentException("the token is shorter than " + MIN_TOKEN);
    }
    offer.set(new Offer(text, token));
  }

  boolean isOpen() {
    return offer.get() != null;
  }

  /** Whether a reader with this {@code Authorization} header may read. */
  boolean admits(@Nullable String authorization) {
    Offer current = offer.get();
    if (current == null) {
      return false;
    }
    String token = current.token();
    if (token == null) {
      return true;
    }
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    String sent = authorization.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(bytes(sent), bytes(token));
  }

  byte[] read(MetricsText format) {
    Offer current = offer.get();
    return bytes(current == null ? "" : current.text().apply(format) + format.end());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    offer.set(null);
  }
}
