package dev.sightline.error.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.Events;
import dev.sightline.error.spool.Spools;
import dev.sightline.event.ErrorEvent;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Publishes without a pause while a broker comes and goes. */
final class PublishingLoad {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
  private final Set<String> published = new TreeSet<>();
  private final ErrorPublications publications;
  private int number;

  PublishingLoad(ErrorPublisher publisher, Path spool) {
    publications =
        new ErrorPublications(
            new ErrorPublications.Policy(
                new EventSource("shop", "testing", "shop"),
                new ErrorOrigin("1.0", "n1"),
                1,
                1_000_000,
                event -> event));
    publications.add(publisher, Spools.open(spool, 64L << 20), 1);
    publications.start();
  }

  /** About 200 events a second. */
  void run(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      ErrorEvent event = Events.event("Fault" + number % 50, 1_795_000_000_000_000L + number);
      number++;
      published.add(event.id());
      publications.onError(event);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Waits until the broker has taken everything; gives the IDs of all events. */
  Set<String> finish() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    TimeUnit.MILLISECONDS.sleep(1_500);
    while (publications.status().receivers().get(0).waiting() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(publications.status().receivers().get(0).waiting()).isZero();
    assertThat(publications.status().dropped()).isZero();
    assertThat(publications.status().receivers().get(0).dropped()).isZero();
    publications.close();
    return published;
  }
}
