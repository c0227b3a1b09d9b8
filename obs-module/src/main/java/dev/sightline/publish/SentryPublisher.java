package dev.sightline.publish;

import dev.sightline.error.publish.ErrorPublisher;
import dev.sightline.error.publish.OutgoingEvent;
import dev.sightline.error.publish.PublishException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends events to a server that understands Sentry's envelopes, one request each. Its rate limits
 * are honoured: events wait instead of being thrown away.
 */
public final class SentryPublisher implements ErrorPublisher {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int LIMITED = 429;
  private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);

  private final SentryDsn dsn;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private long limitedUntilNanos = System.nanoTime();
  private final AtomicLong refused = new AtomicLong();

  /**
   * @param dsn of the project
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public SentryPublisher(String dsn) {
    this.dsn = SentryDsn.parse(dsn);
  }

  @Override
  public String name() {
    return "sentry";
  }

  @Override
  public int publish(List<OutgoingEvent> events) throws PublishException {
    int settled = 0;
    for (OutgoingEvent each : events) {
      Duration pause;
      try {
        pause = send(each);
      } catch (PublishException e) {
        if (settled == 0) {
          throw e;
        }
        return settled;
      }
      settled++;
      if (!pause.isZero()) {
        return limited(settled, pause);
      }
    }
    return settled;
  }

  private int limited(int settled, Duration pause) {
    limitedUntilNanos = System.nanoTime() + pause.toNanos();
    return settled;
  }

  /** How long to wait after it was taken over. */
  private Duration send(OutgoingEvent event) throws PublishException {
    long left = limitedUntilNanos - System.nanoTime();
    if (left > 0) {
      throw new PublishException("rate limited", Duration.ofNanos(left));
    }
    HttpResponse<Void> answer = exchange(event);
    int status = answer.statusCode();
    Duration pause =
        SentryLimits.of(
            answer.headers().firstValue("X-Sentry-Rate-Limits"),
            answer.headers().firstValue("Retry-After"),
            status == LIMITED,
            Instant.now());
    if (status == LIMITED) {
      throw new PublishException("rate limited", pause);
    } else if (REFUSED.contains(status)) {
      refused.incrementAndGet();
    } else if (status / 100 != 2) {
      throw new PublishException("status " + status, pause);
    }
    return pause;
  }

  private HttpResponse<Void> exchange(OutgoingEvent event) throws PublishException {
    String sentAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    HttpRequest request =
        HttpRequest.newBuilder(dsn.endpoint())
            .timeout(ANSWER)
            .header("Content-Type", "application/x-sentry-envelope")
            .header("User-Agent", SentryForm.CLIENT)
            .header(
                "X-Sentry-Auth",
                "Sentry sentry_version=7, sentry_client="
                    + SentryForm.CLIENT
                    + ", sentry_key="
                    + dsn.key())
            .POST(HttpRequest.BodyPublishers.ofString(SentryForm.envelope(event, sentAt)))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new PublishException(e.getClass().getSimpleName(), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("interrupted", Duration.ZERO);
    }
  }

  @Override
  public long refused() {
    return refused.get();
  }

  @Override
  public String preview(OutgoingEvent event) {
    return SentryForm.event(event);
  }

  @Override
  public void close() {}
}
