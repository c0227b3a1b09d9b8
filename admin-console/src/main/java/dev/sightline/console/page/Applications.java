package dev.sightline.console.page;

import dev.sightline.console.source.SameServerSource;
import dev.sightline.console.source.TimeLimitedReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The applications the pages show, and the threads that ask them. */
@ApplicationScoped
public class Applications {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final TimeLimitedReader reader =
      new TimeLimitedReader(
          new SameServerSource(ManagementFactory.getPlatformMBeanServer()), LIMIT);

  TimeLimitedReader reader() {
    return reader;
  }

  @PreDestroy
  void stop() {
    reader.close();
  }
}
